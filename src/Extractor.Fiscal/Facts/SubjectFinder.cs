using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Facts;

/// <summary>A known subject in a piece of text.</summary>
/// <param name="Start">0-based place of its label.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Family">The family of its facts.</param>
/// <param name="Subject">The subject.</param>
internal sealed record SubjectMatch(int Start, int End, string Family, FactSubject Subject);

/// <summary>
/// Finds what a figure is about in the words before it. What a share is a share of, and what a change is compared with, are no subjects.
/// </summary>
internal sealed class SubjectFinder
{
    /// <summary>The scheme of the subjects of the catalogue.</summary>
    public const string Scheme = "FACT";

    private const string FromLabel = "label";

    private const string BasicKind = "basic";

    private readonly Dictionary<char, Entry[]> usual;
    private readonly Dictionary<char, Entry[]> basic;
    private readonly FactCatalog catalog;
    private readonly string[] directions;

    /// <summary>Prepares the labels of a catalogue.</summary>
    public SubjectFinder(FactCatalog catalog)
    {
        this.catalog = catalog;
        directions = [.. catalog.Measures.Increase.Concat(catalog.Measures.Decrease)];
        var subjects = catalog.Subjects.SelectMany(subject => subject.Labels.Select(label => EntryOf(subject, label))).ToArray();
        usual = Index(subjects.Concat(Classes()));

        // Among basic expenditure 公务接待费 is an economic item, not the 三公 figure.
        var items = Items().ToArray();
        var names = items.Select(item => item.Label).ToHashSet(StringComparer.Ordinal);
        basic = Index(items.Concat(subjects.Where(subject => !names.Contains(subject.Label))));
    }

    /// <summary>The last subject of a piece of folded text at or behind a place, or null.</summary>
    public SubjectMatch? Last(string text, string kind, int from = 0)
    {
        var labels = kind == BasicKind ? basic : usual;
        SubjectMatch? last = null;
        for (var at = from; at < text.Length;)
        {
            if (EntryAt(labels, text, at, kind) is { } entry)
            {
                if (!IsComparedWith(text, at) && !IsFundOf(last, entry, at) && !IsAside(text, at, at + entry.Label.Length))
                {
                    last = new SubjectMatch(at, at + entry.Label.Length, entry.Family, entry.Subject);
                }

                at += entry.Label.Length;
            }
            else
            {
                at++;
            }
        }

        return last;
    }

    /// <summary>The subject that a piece of folded text begins with, or null.</summary>
    public SubjectMatch? AtStart(string text, string kind) =>
        text.Length > 0 && EntryAt(kind == BasicKind ? basic : usual, text, 0, kind) is { } entry
            ? new SubjectMatch(0, entry.Label.Length, entry.Family, entry.Subject)
            : null;

    /// <summary>The subject whose name in sections of its family is a word such as 行政, or null.</summary>
    public SubjectMatch? OfNoun(string noun, FactSectionDefinition section) =>
        catalog.Subjects.FirstOrDefault(subject => subject.Family == section.OtherFamily && subject.Nouns.Contains(noun, StringComparer.Ordinal)) is { } known
            ? new SubjectMatch(0, 0, known.Family, new FactSubject(Scheme, known.Id, known.Name, FromLabel))
            : null;

    /// <summary>What a subject means in a section: there may be a narrower one.</summary>
    public SubjectMatch In(FactSectionDefinition section, SubjectMatch match)
    {
        if (match.Subject.Scheme == Scheme && section.Aliases.TryGetValue(match.Subject.Id!, out var narrower) && catalog.Subject(narrower) is { } subject)
        {
            return match with { Family = subject.Family, Subject = match.Subject with { Id = subject.Id, Name = subject.Name } };
        }

        return section.Aliases.TryGetValue(match.Family, out var family) ? match with { Family = family } : match;
    }

    /// <summary>The subject of figures in a section that name none, or null.</summary>
    public SubjectMatch? OfSection(FactSectionDefinition section) => catalog.Subject(section.Subject) is { } subject
        ? new SubjectMatch(0, 0, subject.Family, new FactSubject(Scheme, subject.Id, subject.Name, "section"))
        : null;

    private static Entry EntryOf(FactSubjectDefinition subject, string label)
    {
        var bound = label.IndexOf('@', StringComparison.Ordinal);
        return new Entry(
            MatchingText.Fold(bound < 0 ? label : label[..bound]),
            subject.Family,
            new FactSubject(Scheme, subject.Id, subject.Name, FromLabel),
            bound < 0 ? subject.OnlyIn : [label[(bound + 1)..]]);
    }

    private static Entry? EntryAt(Dictionary<char, Entry[]> labels, string text, int at, string kind)
    {
        if (labels.TryGetValue(text[at], out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.AsSpan(at).StartsWith(entry.Label, StringComparison.Ordinal) && (entry.OnlyIn.IsEmpty || entry.OnlyIn.Contains(kind, StringComparer.Ordinal)))
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>三公经费财政拨款支出 and 公务接待费支出预算 are about the former: a fund or 支出 right behind a subject says no more of it.</summary>
    private static bool IsFundOf(SubjectMatch? last, Entry entry, int at) =>
        last is not null && last.End == at && last.Subject.Id != entry.Subject.Id
        && entry.Subject.Id is "revenue.fiscal" or "revenue.gpb" or "gpb.total" or "total.expenditure" or "total.revenue";

    /// <summary>财政拨款收入（含政府性基金拨款） is about the former: brackets that close before the figure hold an aside.</summary>
    private static bool IsAside(string text, int start, int end)
    {
        var open = text.AsSpan(0, start).LastIndexOf('(');
        return open > text.AsSpan(0, start).LastIndexOf(')') && open >= 0 && text.AsSpan(end).IndexOf(')') >= 0;
    }

    /// <summary>占…, 完成…, 比…, 与…相比: what stands there is a whole, a plan or another year.</summary>
    private bool IsComparedWith(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(",;:。(") + 1;
        var before = text.AsSpan(start, at - start);
        if (before.IndexOf('占') >= 0 || before.IndexOf("完成") >= 0)
        {
            return true;
        }

        var against = before.LastIndexOfAny('比', '较');
        if (against >= 0 && (against == 0 || before[against - 1] is not ('对' or '同' or '相')) && !ContainsDirection(before[against..]))
        {
            return true;
        }

        var with = before.LastIndexOfAny('与', '和');
        if (with < 0)
        {
            return false;
        }

        var end = text.AsSpan(at).IndexOfAny(",;。");
        var rest = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
        return rest.IndexOf("相比") >= 0 || catalog.Measures.Flat.Any(word => text.AsSpan(at, end < 0 ? text.Length - at : end).IndexOf(word) >= 0);
    }

    private bool ContainsDirection(ReadOnlySpan<char> text)
    {
        foreach (var word in directions)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>社会保障和就业支出（类）, in each way to write it.</summary>
    private static IEnumerable<Entry> Classes()
    {
        foreach (var entry in Classification.Functional.Entries.Where(entry => entry.Code.Length == 3))
        {
            var subject = new FactSubject(Classification.FunctionalScheme, entry.Code, entry.Name, FromLabel);
            foreach (var name in entry.FormerNames.Select(former => former.Name).Append(entry.Name))
            {
                var stem = name.EndsWith("支出", StringComparison.Ordinal) ? name[..^2] : name;
                foreach (var label in (string[])[stem + "支出", stem + "(类)", stem + "(类)支出", stem + "支出(类)", stem + "支出(类)支出"])
                {
                    yield return new Entry(MatchingText.Fold(label), "gpb.class", subject, []);
                }
            }
        }
    }

    private static IEnumerable<Entry> Items()
    {
        foreach (var entry in Classification.Economic.Entries)
        {
            var subject = new FactSubject(Classification.EconomicScheme, entry.Code, entry.Name, FromLabel);
            foreach (var name in entry.FormerNames.Select(former => former.Name).Append(entry.Name))
            {
                yield return new Entry(MatchingText.Fold(name), entry.Code.Length == 3 ? "basic" : "basic.item", subject, []);
            }
        }
    }

    private static Dictionary<char, Entry[]> Index(IEnumerable<Entry> entries) => entries
        .OrderByDescending(entry => entry.Label.Length)
        .GroupBy(entry => entry.Label[0])
        .ToDictionary(group => group.Key, group => group.ToArray());

    private sealed record Entry(string Label, string Family, FactSubject Subject, ImmutableArray<string> OnlyIn);
}
