namespace Extractor.Sources.Lists;

/// <summary>The levels of lists that count together (<c>w:abstractNum</c>, LSTF).</summary>
internal sealed class AbstractList
{
    /// <summary>The levels from the outermost; null where the file defines none.</summary>
    internal ListLevel?[] Levels { get; } = new ListLevel?[ListLevel.Count];

    /// <summary>The list style that these levels are the definition of, or null.</summary>
    internal string? DefinesStyle { get; set; }

    /// <summary>The list style that defines the levels in place of this, or null.</summary>
    internal string? UsesStyle { get; set; }

    /// <summary>The level whose paragraphs have a style, or null.</summary>
    internal int? LevelOf(string style)
    {
        var level = Array.FindIndex(Levels, level => level?.Style == style);
        return level < 0 ? null : level;
    }
}

/// <summary>A list as paragraphs name it (<c>w:num</c>, LFO): levels, some of them its own, and numbers that begin anew.</summary>
internal sealed class ListDefinition
{
    /// <summary>The id of the levels that it shares with others, while they are not all read.</summary>
    internal string? AbstractId { get; set; }

    /// <summary>The levels that it shares with others.</summary>
    internal AbstractList Shared { get; set; } = new();

    /// <summary>Levels that it defines itself.</summary>
    internal ListLevel?[] Own { get; } = new ListLevel?[ListLevel.Count];

    /// <summary>The numbers with which levels begin anew in this list.</summary>
    internal int?[] Starts { get; } = new int?[ListLevel.Count];

    /// <summary>A level, or null where none is defined.</summary>
    internal ListLevel? Level(int level) => Own[level] ?? Shared.Levels[level];

    /// <summary>The first number of a level.</summary>
    internal int Start(int level) => Starts[level] ?? Level(level)?.Start ?? 0;
}
