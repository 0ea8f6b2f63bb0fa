using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Panels;

/// <summary>
/// What became of classification codes from one year to the next: <c>catalog/codes/changes.json</c>. It holds only changes that are published
/// or seen in published reports; everything else is told apart by its name (<see cref="PanelFlagKind.CodeNameChanged"/>).
/// </summary>
public static class CodeConcordance
{
    private static readonly Lazy<ImmutableArray<CodeChange>> All = new(static () => CatalogResources.ReadCodeChanges("catalog/codes/changes.json"));

    /// <summary>The known changes in the order of the file.</summary>
    public static ImmutableArray<CodeChange> Changes => All.Value;

    /// <summary>The code under which a series goes on today: that of a code that was moved as a whole, or the code itself.</summary>
    public static string SeriesCode(string code)
    {
        foreach (var change in Changes)
        {
            if (change.Relation == CodeRelation.Moved && change.From[0] == code)
            {
                return change.To[0];
            }
        }

        return code;
    }

    /// <summary>The change that explains two names of one code, or null: a listed change, or former names of the classification.</summary>
    internal static bool Explains(string scheme, string code, string name, string otherName)
    {
        var (plain, other) = (Classification.PlainName(name), Classification.PlainName(otherName));
        var names = Classification.Of(scheme)?.EntryOf(code)?.NamesIn(null).Select(Classification.PlainName).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var change in Changes)
        {
            if (change.Relation == CodeRelation.Renamed && change.From[0] == code)
            {
                names.UnionWith(change.Names.Select(Classification.PlainName));
            }
        }

        return names.Contains(plain) && names.Contains(other);
    }
}

/// <summary>A change of a classification.</summary>
/// <param name="Scheme"><c>CN-FUNC</c> or <c>CN-ECON</c>.</param>
/// <param name="Year">The first fiscal year with the new code or name.</param>
/// <param name="Relation">What happened.</param>
/// <param name="From">The codes until then; exactly one of a code that was renamed or moved.</param>
/// <param name="To">The codes since; the same code where it was renamed.</param>
/// <param name="Names">The names that the change is about, old before new.</param>
/// <param name="Source">Where the change can be read.</param>
public sealed record CodeChange(
    string Scheme, int Year, CodeRelation Relation, ImmutableArray<string> From, ImmutableArray<string> To, ImmutableArray<string> Names, string Source);

/// <summary>What happened to codes.</summary>
public enum CodeRelation
{
    /// <summary>The code stayed and its name is another; what it covers is the same.</summary>
    Renamed,

    /// <summary>All of it goes on under another code.</summary>
    Moved,

    /// <summary>Several codes went into one; only their sum can be compared.</summary>
    Merged,
}
