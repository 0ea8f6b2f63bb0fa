using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>The lines of a document that only announce forms, and the forms that they announce.</summary>
/// <param name="Lines">Indices of lines that are contents, never the title of a form's own grid.</param>
/// <param name="Announced">The announced forms in printed order, each once, with the line that names it.</param>
internal sealed record Contents(IReadOnlySet<int> Lines, ImmutableArray<AnnouncedForm> Announced);

/// <summary>A form named in the contents.</summary>
/// <param name="Form">The form.</param>
/// <param name="Line">The line that names it.</param>
internal sealed record AnnouncedForm(FormDefinition Form, DocumentLine Line);

/// <summary>
/// Finds what only announces forms: the region from 目录 to the first heading that comes a second time, lines with leader dots,
/// and lists of at least three titles in a row (some reports list their forms once more before the body, or only there).
/// </summary>
internal sealed class ContentsFinder(TitleRecognizer recognizer)
{
    /// <summary>A list of titles has at least this many; two titles in a row can be two forms whose grids are images.</summary>
    private const int ShortestList = 3;

    /// <summary>No contents of the known reports is longer.</summary>
    private const int LongestContents = 200;

    /// <summary>A contents line is never running text.</summary>
    private const int LongestLine = 80;

    /// <summary>Finds the contents of <paramref name="lines"/>.</summary>
    public Contents Find(ImmutableArray<DocumentLine> lines)
    {
        var indices = new SortedSet<int>();
        AddRegion(lines, indices);
        AddLeaderLines(lines, indices);
        AddLists(lines, indices);
        return new Contents(indices, Announce(lines, indices));
    }

    private static void AddRegion(ImmutableArray<DocumentLine> lines, SortedSet<int> indices)
    {
        var start = IndexOfHeading(lines);
        if (start < 0 || start + 1 >= lines.Length)
        {
            return;
        }

        var first = EntryText(lines[start + 1].Text);
        var firstPart = TitleText.PartMark(lines[start + 1].Text);
        for (var at = start; at < lines.Length && at - start < LongestContents; at++)
        {
            var line = lines[at];
            var returns = at > start + 1
                && (firstPart is not null ? TitleText.PartMark(line.Text) == firstPart : EntryText(line.Text) == first);
            if (line.Table is not null || line.Text.Length > LongestLine || returns)
            {
                break;
            }

            indices.Add(at);
        }
    }

    private static int IndexOfHeading(ImmutableArray<DocumentLine> lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (MatchingText.Fold(lines[at].Text).Trim('-', '*', '#') is "目录" or "目次")
            {
                return at;
            }
        }

        return -1;
    }

    private static void AddLeaderLines(ImmutableArray<DocumentLine> lines, SortedSet<int> indices)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Table is null && lines[at].Text.Length <= 2 * LongestLine && TitleText.HasLeader(lines[at].Text))
            {
                indices.Add(at);
            }
        }
    }

    private void AddLists(ImmutableArray<DocumentLine> lines, SortedSet<int> indices)
    {
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && IsListed(lines, at, end))
            {
                end++;
            }

            if (end - at >= ShortestList)
            {
                for (var listed = at; listed < end; listed++)
                {
                    indices.Add(listed);
                }
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>A title on the page on which the list began, not followed at once by its own grid.</summary>
    private bool IsListed(ImmutableArray<DocumentLine> lines, int start, int at) =>
        lines[at].Table is null
        && lines[at].Location.Page == lines[start].Location.Page
        && (at + 1 == lines.Length || lines[at + 1].Table is null)
        && recognizer.Match(TitleText.StripPageNumber(lines[at].Text)) is not null;

    private ImmutableArray<AnnouncedForm> Announce(ImmutableArray<DocumentLine> lines, SortedSet<int> indices)
    {
        var announced = ImmutableArray.CreateBuilder<AnnouncedForm>();
        foreach (var at in indices)
        {
            var match = MatchEntry(lines, indices, at);
            if (match is not null && announced.All(known => known.Form != match.Form))
            {
                announced.Add(new AnnouncedForm(match.Form, lines[at]));
            }
        }

        return announced.ToImmutable();
    }

    /// <summary>An entry may be wrapped: where the joined lines make a longer title than the line alone, the joined one counts.</summary>
    private TitleMatch? MatchEntry(ImmutableArray<DocumentLine> lines, SortedSet<int> indices, int at)
    {
        var alone = recognizer.Match(TitleText.StripPageNumber(lines[at].Text));
        if (alone is not null)
        {
            // A wrapped second line such as 支出决算表 is no entry of its own.
            var wrapped = at > 0 && indices.Contains(at - 1) && !TitleText.StartsNumbered(lines[at].Text)
                ? recognizer.Match(TitleText.StripPageNumber(lines[at - 1].Text + lines[at].Text))
                : null;
            return wrapped is not null && wrapped.Alias.Length > alone.Alias.Length ? wrapped : alone;
        }

        return indices.Contains(at + 1) && !TitleText.StartsNumbered(lines[at + 1].Text)
            && recognizer.Match(TitleText.StripPageNumber(lines[at + 1].Text)) is null
            ? recognizer.Match(TitleText.StripPageNumber(lines[at].Text + lines[at + 1].Text))
            : null;
    }

    private static string EntryText(string line) => TitleText.StripPageNumber(TitleText.Strip(line));
}
