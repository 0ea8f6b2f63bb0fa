using System.Xml;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Lists;

namespace Extractor.Sources.Word;

/// <summary>
/// Footnotes and endnotes. Where a note is referred to, nothing is written: a raised digit beside a figure would become part of it. The
/// note follows the paragraph or table that refers to it, an endnote the whole text, each with its number in square brackets.
/// </summary>
/// <remarks>The numbers run through the document; Word may begin anew on each page, which only a layout could tell.</remarks>
internal sealed class WordNotes
{
    /// <summary>Lines that may stand between a title with a note and its table: department, form number, unit.</summary>
    private const int LinesOfCaption = 7;

    /// <summary>A line of a caption is no longer than this; text is.</summary>
    private const int LongestCaption = 60;

    private readonly List<Reference> references = [];
    private readonly HashSet<(bool IsEndnote, string Id)> seen = [];
    private int footnotes;
    private int endnotes;

    /// <summary>Whether the text refers to footnotes, or to endnotes.</summary>
    internal bool Has(bool isEndnote) => references.Exists(reference => reference.IsEndnote == isEndnote);

    /// <summary>Notes a reference. A note that is referred to again stands where it was first.</summary>
    /// <param name="reader">On the element of the reference.</param>
    /// <param name="line">The paragraph or row that it stands in.</param>
    internal void Refer(XmlReader reader, int line)
    {
        var isEndnote = reader.LocalName == "endnoteReference";
        var id = WordNames.Attribute(reader, "id") ?? string.Empty;
        if (references.Count >= WordBudget.Blocks || !seen.Add((isEndnote, id)))
        {
            return;
        }

        // A mark of the author's own stands in the text and begins the note.
        var mark = WordNames.Attribute(reader, "customMarkFollows") is "1" or "true" or "on" ? null
            : isEndnote ? $"[{ListNumerals.Write("lowerRoman", ++endnotes)}] "
            : $"[{ListNumerals.Write("decimal", ++footnotes)}] ";
        references.Add(new Reference(isEndnote, id, mark, Math.Max(1, line)));
    }

    /// <summary>The blocks of the body with the notes among them.</summary>
    /// <param name="blocks">The blocks of the body.</param>
    /// <param name="texts">The paragraphs of the notes.</param>
    internal IEnumerable<Block> Place(IReadOnlyList<Block> blocks, IReadOnlyDictionary<(bool IsEndnote, string Id), IReadOnlyList<string>> texts)
    {
        var waiting = new Queue<Reference>(references.Where(static reference => !reference.IsEndnote));
        for (var at = 0; at < blocks.Count; at++)
        {
            yield return blocks[at];
            while (waiting.TryPeek(out var note) && (at + 1 == blocks.Count || note.Line < blocks[at + 1].Location.Line) && !LeadsToTable(blocks, at))
            {
                foreach (var paragraph in ParagraphsOf(waiting.Dequeue(), texts))
                {
                    yield return paragraph;
                }
            }
        }

        // Notes of a document without text, and the endnotes.
        foreach (var paragraph in waiting.Concat(references.Where(static reference => reference.IsEndnote)).SelectMany(note => ParagraphsOf(note, texts)))
        {
            yield return paragraph;
        }
    }

    private static IEnumerable<Paragraph> ParagraphsOf(Reference note, IReadOnlyDictionary<(bool IsEndnote, string Id), IReadOnlyList<string>> texts) =>
        texts.GetValueOrDefault((note.IsEndnote, note.Id), []).Select((text, at) =>
            new Paragraph((at == 0 ? note.Mark : null) + text.Trim(), SourceLocation.OnLine(note.Line)));

    /// <summary>A note to the title of a table must not stand between them.</summary>
    private static bool LeadsToTable(IReadOnlyList<Block> blocks, int at)
    {
        for (var next = at; next < blocks.Count && next <= at + LinesOfCaption; next++)
        {
            var length = blocks[next] is Paragraph paragraph ? paragraph.Text.Length : blocks[next] is Heading heading ? heading.Text.Length : 0;
            if (blocks[next] is Table || length > LongestCaption)
            {
                return next > at && blocks[next] is Table;
            }
        }

        return false;
    }

    private sealed record Reference(bool IsEndnote, string Id, string? Mark, int Line);
}
