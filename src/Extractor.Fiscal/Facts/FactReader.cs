using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Publication;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Numbers.Mentions;

namespace Extractor.Fiscal.Facts;

/// <summary>
/// Reads the facts of a report's running text: sentence by sentence, from figure to figure. The words before a figure name its subject or
/// leave it as it was, and tell what it measures.
/// </summary>
internal sealed partial class FactReader
{
    /// <summary>A reader without paragraphs of its own breaks lines where the page ends; Word keeps them whole.</summary>
    private const string AdapterWithParagraphs = "word";

    private const string ReasonFamily = "yoy.reason";

    private const string OtherFamily = "keywork";

    /// <summary>What follows in the sentence are parts of what was stated last.</summary>
    private const string Thereof = "其中";

    private static readonly Lazy<SubjectFinder> Subjects = new(static () => new SubjectFinder(FactCatalog.Standard));

    private readonly FactCatalog catalog = FactCatalog.Standard;
    private readonly ClauseText clauses = new(FactCatalog.Standard.Measures);
    private readonly FigureFinder figures = new(FactCatalog.Standard);
    private readonly ReasonText reasons = new(FactCatalog.Standard.Measures);
    private readonly MeasureFinder measures;
    private readonly FunctionalNames names;
    private readonly FactAssembly assembly;
    private readonly NumberContext numbers;
    private readonly Stack<(SubjectMatch? Subject, string? Whole)> outside = new();
    private NarrativeSection section = NarrativeSection.Start;
    private SubjectMatch? current;
    private string? whole;
    private bool isReason;

    private FactReader(ReportKind kind, int? fiscalYear, ImmutableArray<FormTable> tables, string documentPrefix)
    {
        measures = new MeasureFinder(catalog.Measures, kind, fiscalYear);
        names = new FunctionalNames(tables);
        assembly = new FactAssembly(documentPrefix, fiscalYear);
        numbers = new NumberContext(FiscalYear: fiscalYear);
    }

    /// <summary>Reads a document.</summary>
    public static FactReading Read(
        DocumentIdentity identity, ImmutableArray<DocumentLine> lines, Contents contents, ReportHeader header, ImmutableArray<FormTable> tables)
    {
        var passages = new NarrativeFinder(FactCatalog.Standard, identity.Adapter == AdapterWithParagraphs).Find(lines, contents);
        var reader = new FactReader(header.Kind, header.FiscalYear, tables, identity.Sha256[..Math.Min(8, identity.Sha256.Length)]);
        foreach (var passage in passages)
        {
            reader.Read(passage);
        }

        return new FactReading(reader.assembly.Finish(), passages);
    }

    private void Read(NarrativePassage passage)
    {
        if (passage.Section != section)
        {
            assembly.Close();
            section = passage.Section;
            current = names.Last(section.Heading) ?? HeadingSubject() ?? Subjects.Value.OfSection(section.Definition);
        }

        assembly.Continue();
        outside.Clear();
        whole = null;
        isReason = false;
        var folded = new FoldedPassage(passage.Text);
        var done = 0;
        foreach (var figure in figures.Find(passage.Text, numbers))
        {
            var start = folded.Of(figure.Start);
            var sentence = folded.SentenceStart(start);

            // What a figure counts can reach into the next figure.
            done = Math.Min(done, start);
            isReason &= sentence <= done;
            whole = sentence <= done ? whole : null;
            var reason = TakeWords(folded, done, start);
            isReason |= reason >= sentence;
            Take(passage, figure, folded.Text[Math.Max(done, Math.Max(reason, sentence))..start], isSameSentence: sentence <= done && done > 0);
            done = Math.Max(start, folded.Of(figure.End)) + figure.Noun.Length;
        }

        TakeWords(folded, Math.Min(done, folded.Text.Length), folded.Text.Length);
    }

    /// <summary>A heading of the third level such as 1.公务接待费 names the subject of what follows.</summary>
    private SubjectMatch? HeadingSubject() =>
        HeadingText.MarkLevel(section.Heading) >= 3 && Subjects.Value.Last(section.Heading, section.Kind) is { } subject ? Narrowed(subject) : null;

    private SubjectMatch Narrowed(SubjectMatch match) => Subjects.Value.In(section.Definition, match);

    /// <summary>
    /// Words that change what the next figure is about, whatever sentence they stand in, or explain the figures before them.
    /// </summary>
    /// <returns>Where a reason begins, or -1.</returns>
    private int TakeWords(FoldedPassage folded, int from, int to)
    {
        var words = folded.Text[from..to];
        if (catalog.Measures.Flat.Any(word => words.Contains(word, StringComparison.Ordinal)))
        {
            assembly.StayedFlat();
        }

        var reason = reasons.Find(words) is { } at ? from + at : -1;
        if (reason >= 0)
        {
            assembly.Explain(reasons.Reason(folded.Text[reason..folded.SentenceEnd(reason)]));
        }

        if (names.Last(words) is { } item)
        {
            current = Narrowed(item);
        }
        else if (ItemStart().Match(words) is { Success: true } start && Subjects.Value.Last(start.Value, section.Kind) is { } title)
        {
            // 1. 社会保障和就业支出（类）。年初预算为… is about the class.
            current = Narrowed(title);
        }
        else if (ProjectReview().Match(words) is { Success: true } review)
        {
            current = new SubjectMatch(0, 0, section.Definition.OtherFamily ?? OtherFamily, Named(review.Groups["name"].Value));
        }

        return reason;
    }

    private void Take(NarrativePassage passage, NarrativeFigure figure, string lead, bool isSameSentence)
    {
        FollowBrackets(lead);
        whole = lead.Contains(Thereof, StringComparison.Ordinal) ? assembly.OpenId : whole;
        var label = names.Last(lead) ?? Subjects.Value.Last(lead, section.Kind);
        var own = clauses.NounOf(lead);
        var noun = clauses.IsGeneric(own) ? string.Empty : own;
        var measure = measures.Of(lead, label, noun, figure.Unit);
        if (isReason && ((measure.IsRelative && reasons.IsLeft(lead, noun)) || (label is not null && ReasonText.IsOver(lead, label.Start))))
        {
            isReason = false;
        }

        // Where the same sentence goes on with 比上年…, words in between explain and name no other subject.
        var isExplained = isSameSentence && measure.IsRelative && current is not null && label?.Start < ClauseText.LastClause(lead) && noun.Length == 0;
        label = isExplained ? null : label;
        var subject = !isReason && label is null && own.Length > 0 && Subjects.Value.OfNoun(own, section.Definition) is { } known
            ? current = known
            : SubjectOf(figure, lead, label is null ? null : Narrowed(label), measure, noun);
        var (location, offset) = passage.PlaceOf(figure.Start);
        assembly.Add(subject, section, whole, new FactMeasure(
            measure.Name,
            figure.Value,
            figure.Unit,
            figure.Resolution,
            measure.Basis,
            measure.Direction,
            measure.Period,
            figure.IsApproximate,
            passage.Text[figure.Start..figure.End],
            offset,
            Provenance.From(location)), ItemMark().IsMatch(lead));
    }

    private SubjectMatch SubjectOf(NarrativeFigure figure, string lead, SubjectMatch? label, MeasureReading measure, string noun)
    {
        if (isReason)
        {
            return new SubjectMatch(0, 0, ReasonFamily, label?.Subject ?? Named(noun.Length > 0 ? noun : current?.Subject.Name ?? string.Empty));
        }

        if (label is not null && !IsAbout(label, figure, noun))
        {
            label = null;
        }

        // A label in the last clause names the subject; one further away only where the last clause names nothing else.
        if (label is not null && (label.Start >= ClauseText.LastClause(lead) || measure.IsRelative || noun.Length == 0))
        {
            return current = label;
        }

        if (figure.Noun.Length > 0 && noun.Length == 0)
        {
            return current = Subjects.Value.AtStart(figure.Noun, section.Kind) is { } behind ? Narrowed(behind) : Other(figure.Noun);
        }

        return noun.Length == 0 && current is not null ? current : current = Other(noun.Length > 0 ? noun : section.Heading);
    }

    /// <summary>
    /// Staff are persons; bodies are counted by the noun behind; and among projects 购买服务人员经费 is the name of one, though it ends in a label.
    /// </summary>
    private bool IsAbout(SubjectMatch label, NarrativeFigure figure, string noun) =>
        !(label.Family == "staff" && figure.Unit is not ("person" or "persontime"))
        && !(figure.Unit == "unit" && figure.Noun.Length > 0)
        && !(section.Kind == "projects" && label.Subject.Scheme != Classification.FunctionalScheme && noun.Length > label.End - label.Start + 1);

    private SubjectMatch Other(string name) => new(0, 0, section.Definition.OtherFamily ?? OtherFamily, Named(name));

    private static FactSubject Named(string name) => new(null, null, name, "text");

    /// <summary>What stands in brackets is an aside: behind them the subject is the one before them.</summary>
    private void FollowBrackets(string lead)
    {
        foreach (var character in lead)
        {
            if (character == '(')
            {
                outside.Push((current, whole));
            }
            else if (character == ')' && outside.TryPop(out var before))
            {
                (current, whole) = before;
            }
        }
    }

    [GeneratedRegex(@"(?:^|[。;])[-*]?\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.][^,。;:]{2,40}[。:]", RegexOptions.CultureInvariant)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"(?:^|[\p{P}])(?:[一二三四五六七八九十]{1,2}是|其[一二三四五六七八九十],|第[一二三四五六七八九十],)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"(?:^|[。;、.])(?<name>[^,。;:、.]{2,40}?)(?:项目)?(?:支出)?绩效自评综述", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectReview();
}
