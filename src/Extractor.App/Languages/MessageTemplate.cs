using System.Collections.Immutable;

namespace Extractor.App.Languages;

/// <summary>An English message with places for what changes, <c>{0}</c>, <c>{1}</c> …, in this order, and the same in another language.</summary>
internal sealed class MessageTemplate
{
    /// <summary>What the message says between its places; the first and the last may be empty.</summary>
    private readonly ImmutableArray<string> literals;

    private readonly string translation;

    internal MessageTemplate(string english, string translation)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        var from = 0;
        for (var place = 0; english.IndexOf($"{{{place}}}", StringComparison.Ordinal) is >= 0 and var at; place++)
        {
            pieces.Add(english[from..at]);
            from = at + 3;
        }

        pieces.Add(english[from..]);
        literals = pieces.ToImmutable();
        this.translation = translation;
    }

    /// <summary>How much of the message is its own: of two that fit, the one that says more is meant.</summary>
    internal int Weight => literals.Sum(static literal => literal.Length);

    /// <summary>Whether <paramref name="text"/> begins with the message.</summary>
    /// <param name="text">A message, and what may come behind it.</param>
    /// <param name="length">How much of the text the message takes.</param>
    /// <param name="values">What stands in its places.</param>
    internal bool Fits(ReadOnlySpan<char> text, out int length, out ImmutableArray<string> values)
    {
        (length, values) = (0, []);
        if (!text.StartsWith(literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        var found = ImmutableArray.CreateBuilder<string>();
        var at = literals[0].Length;
        for (var i = 1; i < literals.Length; i++)
        {
            var next = literals[i].Length == 0 ? text.Length - at : text[at..].IndexOf(literals[i], StringComparison.Ordinal);

            // What stands before a message ends with a colon, so that a message cannot begin before one.
            if (next <= 0 || (i == 1 && literals[0].Length == 0 && text.Slice(at, next).Contains(": ", StringComparison.Ordinal)))
            {
                return false;
            }

            found.Add(text.Slice(at, next).ToString());
            at += next + literals[i].Length;
        }

        (length, values) = (at, found.ToImmutable());
        return true;
    }

    /// <summary>The message in the other language.</summary>
    internal string Translated(IReadOnlyList<string> values)
    {
        var text = translation;
        for (var place = values.Count - 1; place >= 0; place--)
        {
            text = text.Replace($"{{{place}}}", values[place], StringComparison.Ordinal);
        }

        return text;
    }
}
