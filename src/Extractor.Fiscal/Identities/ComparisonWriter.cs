using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Turns comparisons into findings; roundings of one check under one title are gathered into one.</summary>
internal sealed class ComparisonWriter(IdentityCatalog catalog, FindingWording wording, string documentPrefix)
{
    private readonly Dictionary<string, IdentityDefinition> definitions =
        catalog.Identities.ToDictionary(identity => identity.Id, StringComparer.Ordinal);

    /// <summary>The findings, in the order of the comparisons; gathered ones stand where the first of them stood.</summary>
    public IEnumerable<Finding> Write(ImmutableArray<Comparison> comparisons)
    {
        foreach (var group in comparisons.GroupBy(KeyOf))
        {
            var members = group.ToArray();
            if (members.Length > 1 && members[0].Status == FindingStatus.Rounding)
            {
                yield return Gathered(members);
                continue;
            }

            foreach (var comparison in members)
            {
                yield return Single(comparison);
            }
        }
    }

    private static (string Check, FindingStatus Status, string Title) KeyOf(Comparison comparison) =>
        (comparison.Check, comparison.Status, comparison.Printed.Title);

    private Finding Single(Comparison comparison)
    {
        var definition = definitions[comparison.Check];
        var printed = comparison.Printed;
        var isAccusation = comparison.Status is FindingStatus.Fails or FindingStatus.ZeroBase;
        return new Finding(
            $"{printed.Id}:{comparison.Check}",
            comparison.Check,
            isAccusation ? (FindingSeverity)Math.Min((int)comparison.Severity, (int)definition.Severity) : FindingSeverity.Info,
            comparison.Status,
            comparison.Reason,
            printed.Form,
            printed.TableId,
            printed.Unit.RecordName,
            comparison.Expected,
            printed.Value,
            printed.Value - comparison.Expected,
            comparison.Tolerance,
            comparison.Derivation,
            [printed.Id, .. comparison.Basis.Select(figure => figure.Id)],
            comparison.Status == FindingStatus.Holds ? [] : FiguresOf(comparison),
            MessageOf(comparison, definition),
            null,
            printed.Provenance);
    }

    private Finding Gathered(Comparison[] members)
    {
        var first = members[0].Printed;
        var items = members.Select(member => Say("compared.gathered.item", member, null)).ToArray();
        return new Finding(
            $"{first.TableId ?? documentPrefix}:{members[0].Check}:rounding:{first.Id}",
            members[0].Check,
            FindingSeverity.Info,
            FindingStatus.Rounding,
            null,
            first.Form,
            first.TableId,
            first.Unit.RecordName,
            null,
            null,
            null,
            null,
            null,
            [.. members.SelectMany(member => member.Basis.Prepend(member.Printed)).Select(figure => figure.Id).Distinct(StringComparer.Ordinal)],
            [],
            wording.Say(
                "compared.gathered",
                ("title", FigureWords.Both(first.Title)),
                ("count", FigureWords.Both(members.Length.ToString(CultureInfo.InvariantCulture))),
                ("list", new BilingualText(string.Join('；', items.Select(item => item.Zh)), string.Join("; ", items.Select(item => item.En))))),
            null,
            first.Provenance);
    }

    private static ImmutableArray<FindingFigure> FiguresOf(Comparison comparison) =>
        [FigureOf(comparison.Printed, FigurePart.Total), .. comparison.Basis.Select(figure => FigureOf(figure, FigurePart.Basis))];

    private static FindingFigure FigureOf(ComparedFigure figure, FigurePart part) => new(
        figure.Id, part, figure.Form, figure.Title, figure.Name, figure.Column, figure.Raw, figure.Unit.RecordName, figure.Value, [], [], figure.Provenance);

    private BilingualText MessageOf(Comparison comparison, IdentityDefinition definition) =>
        Say(comparison.Sentence ?? $"compared.{RecordNames.Of(comparison.Status)}", comparison, definition);

    private BilingualText Say(string sentence, Comparison comparison, IdentityDefinition? definition)
    {
        var unit = comparison.Printed.Unit;
        return wording.Say(sentence, place => place switch
        {
            "claim" => definition?.Claim ?? FigureWords.Both(string.Empty),
            "figure" => PlaceOf(comparison.Printed),
            "place" => PageOrLineOf(comparison.Printed.Provenance),
            "name" => FigureWords.Both(comparison.Printed.Name),
            "printed" => FigureWords.Both(comparison.Printed.Value is { } value ? unit.Print(value) : comparison.Printed.Raw),
            "expected" => FigureWords.Both(comparison.Expected is { } expected ? unit.Print(expected) : string.Empty),
            "difference" => FigureWords.Both((comparison.Printed.Value - comparison.Expected) is { } difference ? unit.Print(Math.Abs(difference)) : string.Empty),
            "tolerance" => FigureWords.Both(comparison.Tolerance is { } tolerance ? unit.Print(tolerance) : string.Empty),
            "derivation" => FigureWords.Both(comparison.Derivation ?? string.Empty),
            "basis" => BasisOf(comparison),
            "reason" => comparison.Reason is { } reason ? wording.Reasons[reason] : FigureWords.Both(string.Empty),
            "detail" => comparison.Detail ?? FigureWords.Both(string.Empty),
            _ => null,
        });
    }

    /// <summary>Where the figures stand that the expected one comes from, at most three of them.</summary>
    private BilingualText BasisOf(Comparison comparison)
    {
        var places = comparison.Basis.Take(3).Select(PlaceOf).ToArray();
        return new BilingualText(string.Join('、', places.Select(place => place.Zh)), string.Join(" and ", places.Select(place => place.En)));
    }

    private BilingualText PageOrLineOf(Provenance place) => place switch
    {
        { Page: { } page } => wording.Say("at.page", ("number", FigureWords.Both(page.ToString(CultureInfo.InvariantCulture)))),
        { Line: { } line } => wording.Say("at.line", ("number", FigureWords.Both(line.ToString(CultureInfo.InvariantCulture)))),
        _ => wording.Say("at.none"),
    };

    private BilingualText PlaceOf(ComparedFigure figure)
    {
        var (sentence, place) = figure.Provenance switch
        {
            { Address: { } address } => ("place.address", address),
            { Page: { } page } => ("place.page", page.ToString(CultureInfo.InvariantCulture)),
            { Line: { } line } => ("place.line", line.ToString(CultureInfo.InvariantCulture)),
            _ => ("place.none", string.Empty),
        };
        var path = string.Join('.', figure.Column);
        return wording.Say(
            sentence,
            ("title", FigureWords.Both(figure.Title)),
            ("page", FigureWords.Both(place)),
            ("line", FigureWords.Both(place)),
            ("address", FigureWords.Both(place)),
            ("row", FigureWords.Both(figure.Name)),
            ("column", path.Length == 0 ? FigureWords.Both(string.Empty) : wording.Say("place.column", ("column", FigureWords.Both(path)))));
    }
}
