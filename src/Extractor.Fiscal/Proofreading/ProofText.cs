using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Proofreading;

/// <summary>A paragraph of the report's text, with the heading above it.</summary>
/// <param name="Id">Names it in findings: <c>document-Pnnnn</c>, counted from 1 over the paragraphs of the document.</param>
/// <param name="Text">The text on one line.</param>
/// <param name="Heading">The heading above it, or empty.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="IsWhole">
/// Whether the paragraph surely ends where its text ends: the source says so, or its line stops well before the margin. Lines of a plain
/// text, and full lines of a page, may go on in what follows.
/// </param>
internal sealed record ProofText(string Id, string Text, string Heading, Provenance Place, bool IsWhole)
{
    /// <summary>How far before the right margin a line stops that ends its paragraph, as a share of the width of the text.</summary>
    private const double ShortLine = 0.15;

    /// <summary>How much of a paragraph a finding quotes on each side of a mark.</summary>
    private const int QuotedCharacters = 12;

    /// <summary>The paragraphs of a document in reading order; tables and headings are none.</summary>
    public static ImmutableArray<ProofText> Of(ExtractedDocument document)
    {
        var prefix = document.Identity.Sha256[..Math.Min(8, document.Identity.Sha256.Length)];
        var texts = ImmutableArray.CreateBuilder<ProofText>();
        var heading = string.Empty;
        var columns = document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Location)
            .Where(place => place is { Page: not null, Box: not null })
            .GroupBy(place => place.Page!.Value, place => place.Box!.Value)
            .ToDictionary(page => page.Key, page => page.Aggregate(static (one, other) => one.Union(other)));
        foreach (var block in document.Blocks)
        {
            if (block is Heading title)
            {
                heading = LineJoining.Join(title.Text).Trim();
            }
            else if (block is Paragraph paragraph)
            {
                texts.Add(new ProofText(
                    $"{prefix}-P{texts.Count + 1:0000}", LineJoining.Join(paragraph.Text).Trim(), heading, Provenance.From(paragraph.Location), IsWhole(paragraph)));
            }
        }

        return texts.ToImmutable();

        bool IsWhole(Paragraph paragraph) => paragraph.Location is { Page: { } page, Box: { } box }
            ? columns[page].Right - box.Right > ShortLine * columns[page].Width
            : document.Identity.Adapter != "plain-text";
    }

    /// <summary>The words around a place, for a reader to find it.</summary>
    /// <param name="start">Start of the place in <see cref="Text"/>.</param>
    /// <param name="length">Its length.</param>
    public string Around(int start, int length)
    {
        var from = Math.Max(0, start - QuotedCharacters);
        var to = Math.Min(Text.Length, start + length + QuotedCharacters);
        return Text[from..to];
    }

    /// <summary>The passage as what a finding is about.</summary>
    public ComparedFigure Passage(int start, int length) => new(
        Id, null, null, Heading, Around(start, length), [], Text.Substring(start, length), null, ComparisonUnit.None, 0m, Place);

    /// <summary>A finding that the text breaks a rule at a place.</summary>
    public Comparison Breaks(string check, FindingSeverity severity, int start, int length, BilingualText detail) =>
        new(check, Passage(start, length), FindingStatus.Fails, severity) { Sentence = "stated.fails.text", Detail = detail };
}
