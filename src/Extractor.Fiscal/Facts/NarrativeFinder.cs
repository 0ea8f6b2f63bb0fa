using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Facts;

/// <summary>
/// Walks the lines of a report and gathers its running text: without contents, forms with their captions and notes, charts and
/// explanations of terms. Tables count only where a table is the layout of a written report, and of it only whole sentences.
/// </summary>
internal sealed class NarrativeFinder(FactCatalog catalog, bool linesAreParagraphs)
{
    /// <summary>A longer passage is broken between lines; sentences of reports have at most a few thousand characters.</summary>
    private const int LongestPassage = 20_000;

    /// <summary>A cell with fewer characters is a label or a value, however it is punctuated.</summary>
    private const int ShortestSentence = 12;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("，。；：,;");

    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789.,%年万亿元-—+·()");

    private readonly ImmutableArray<NarrativePassage>.Builder passages = ImmutableArray.CreateBuilder<NarrativePassage>();
    private readonly SectionPath sections = new(catalog);
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<PrintedLineStart>.Builder starts = ImmutableArray.CreateBuilder<PrintedLineStart>();
    private bool isInForm;
    private bool isBelowReportTitle;
    private bool isInNote;
    private bool isBarePartMark;

    /// <summary>The passages in reading order.</summary>
    public ImmutableArray<NarrativePassage> Find(ImmutableArray<DocumentLine> lines, Contents contents)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.Table is { } table)
            {
                Close();
                (isInForm, isInNote) = (false, false);
                TakeTable(table);
            }
            else if (contents.Lines.Contains(at))
            {
                Close();
            }
            else
            {
                TakeLine(line);
            }
        }

        Close();
        return passages.ToImmutable();
    }

    private void TakeLine(DocumentLine line)
    {
        var folded = MatchingText.Fold(line.Text);
        if (isBarePartMark)
        {
            // 第四部分 alone on its line: the next one is its title.
            isBarePartMark = false;
            folded = HeadingText.IsHeading(folded) ? folded : "第一部分" + folded;
        }

        if (HeadingText.IsFormTitle(folded) && (!IsOpen() || HeadingText.MarkLevel(folded) is not null))
        {
            Close();
            (isInForm, isBelowReportTitle) = (true, false);
            if (HeadingText.MarkLevel(folded) is { } level)
            {
                sections.Open(folded, level);
            }

            return;
        }

        if (HeadingText.IsHeading(folded))
        {
            Close();
            (isInForm, isInNote) = (false, false);
            isBelowReportTitle &= HeadingText.MarkLevel(folded) > 0;
            sections.Open(folded, HeadingText.MarkLevel(folded)!.Value);
            isBarePartMark = HeadingText.IsBarePartMark(folded);
            return;
        }

        if (HeadingText.IsTitle(folded) && !IsOpen())
        {
            Close();
            (isInForm, isInNote) = (false, false);
            isBelowReportTitle = folded.EndsWith("报告", StringComparison.Ordinal);
            sections.Open(folded, 0);
            return;
        }

        if (isInForm || HeadingText.IsChartCaption(folded) || IsNote(folded) || IsBareFigures(folded))
        {
            Close();
            return;
        }

        if (sections.Current.IsNarrative)
        {
            Append(line, folded);
        }
    }

    /// <summary>注：… below a form, and the numbered lines that continue it.</summary>
    private bool IsNote(string folded)
    {
        isInNote = CaptionText.KindOf(folded) is CaptionKind.Note or CaptionKind.Caption || (isInNote && CaptionText.ContinuesNote(folded));
        return isInNote;
    }

    private void Append(DocumentLine line, string folded)
    {
        var begins = text.Length == 0 || linesAreParagraphs || EndsSentence() || HeadingText.MarkLevel(folded) is not null
            || text.Length + line.Text.Length > LongestPassage;
        if (begins)
        {
            Close();
        }
        else if (LineJoining.NeedsBlank(text[^1], line.Text[0]))
        {
            text.Append(' ');
        }

        foreach (var start in line.Lines)
        {
            starts.Add(start with { Start = text.Length + start.Start });
        }

        text.Append(line.Text);
    }

    private bool EndsSentence() => text[^1] is '。' or '；' or '：' or '！' or '？' or ';' or ':' or '!' or '?';

    /// <summary>Whether a sentence has begun that its line did not end. A few words without any punctuation are a title.</summary>
    private bool IsOpen() => text.Length > HeadingText.LongestHeading || (text.Length > 0 && !linesAreParagraphs && !EndsSentence() && HasPunctuation());

    private bool HasPunctuation()
    {
        foreach (var piece in text.GetChunks())
        {
            if (piece.Span.ContainsAny(Punctuation))
            {
                return true;
            }
        }

        return false;
    }

    private void Close()
    {
        if (text.Length > 0)
        {
            passages.Add(new NarrativePassage(text.ToString(), starts.ToImmutable(), sections.Current));
            text.Clear();
            starts.Clear();
        }
    }

    /// <summary>Reports on projects are printed as tables of a label and its paragraph: sentences in them are narrative.</summary>
    private void TakeTable(Table table)
    {
        if (!isBelowReportTitle)
        {
            return;
        }

        foreach (var cell in table.Cells)
        {
            var sentence = LineJoining.Join(cell.Text).Trim();
            if (sentence.Length >= ShortestSentence && sentence.AsSpan().IndexOfAny("，。；,、") >= 0)
            {
                passages.Add(new NarrativePassage(sentence, [new PrintedLineStart(0, cell.Location)], sections.Current));
            }
        }
    }

    /// <summary>Figures without words are the labels of a chart or cells that no table was found for.</summary>
    private static bool IsBareFigures(string folded) =>
        folded.AsSpan().IndexOfAnyExcept(FigureCharacters) < 0;
}
