using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Identities;

/// <summary>Puts equations into words: amounts in the unit of the total's form, each figure with the place where a reader finds it.</summary>
internal sealed class FigureWords(FindingWording wording)
{
    /// <summary>The same in both languages: amounts, labels, lists of checks.</summary>
    public static BilingualText Both(string text) => new(text, text);

    /// <summary>A sentence about an outcome.</summary>
    public BilingualText Say(string sentence, Evaluation evaluation, BilingualText? claim = null)
    {
        var equation = evaluation.Equation;
        return wording.Say(sentence, place => place switch
        {
            "claim" => claim ?? Both(string.Empty),
            "total" => PlaceOf(equation.Total),
            "subject" => Both(equation.Total.Subject),
            "parts" => PartsOf(equation),
            "origin" => OriginOf(equation),
            "printed" => PrintedWithUnit(equation.Total),
            "sum" => Both(Amount(evaluation.Expected, equation.Form)),
            "derivation" => Both(DerivationOf(evaluation)),
            "difference" => Both(Amount(Math.Abs(evaluation.Difference), equation.Form)),
            "tolerance" => Both(Amount(evaluation.Tolerance, equation.Form)),
            "blanks" => evaluation.RestsOnBlanks ? wording.Say("blanks") : Both(string.Empty),
            _ => null,
        });
    }

    /// <summary>Which of the figures other checks confirm.</summary>
    public BilingualText Agreement(Evaluation evaluation, ImmutableArray<FindingFigure> figures)
    {
        var total = figures.Where(figure => figure.Part == FigurePart.Total).SelectMany(figure => figure.ConfirmedBy).ToArray();
        var parts = figures.Where(figure => figure.Part != FigurePart.Total).SelectMany(figure => figure.ConfirmedBy)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var sentence = (total.Length, parts.Length) switch
        {
            (0, 0) => "agreement.none",
            (_, 0) => "agreement.total",
            (0, _) => "agreement.parts",
            _ => "agreement.both",
        };
        return wording.Say(
            sentence,
            ("total", PlaceOf(evaluation.Equation.Total)),
            ("parts", PartsOf(evaluation.Equation)),
            ("printed", PrintedWithUnit(evaluation.Equation.Total)),
            ("checks", List(total.Length > 0 ? total : parts)),
            ("otherChecks", List(parts)));
    }

    /// <summary>The printed parts with their signs, and their sum in the unit of the total's form.</summary>
    public static string DerivationOf(Evaluation evaluation)
    {
        var form = evaluation.Equation.Form;
        var parts = evaluation.Equation.Parts.Where(part => part.Cell.Value is not null)
            .Select((part, at) => (part.IsSubtracted ? at == 0 ? "-" : " - " : at == 0 ? string.Empty : " + ") + PrintedIn(part.Figure, form));
        var sum = (evaluation.Expected / FactorOf(form)).ToString("0.00##########", CultureInfo.InvariantCulture);
        return $"{string.Concat(parts)} = {sum}";
    }

    private static BilingualText List(string[] checks) => new(string.Join('、', checks), string.Join(", ", checks));

    private BilingualText PlaceOf(FormFigure figure)
    {
        var path = string.Join('.', figure.ColumnPath);
        var (sentence, place) = figure.Cell.Provenance switch
        {
            { Address: { } address } => ("place.address", address),
            { Page: { } page } => ("place.page", page.ToString(CultureInfo.InvariantCulture)),
            { Line: { } line } => ("place.line", line.ToString(CultureInfo.InvariantCulture)),
            _ => ("place.none", string.Empty),
        };
        return wording.Say(
            sentence,
            ("title", Both(figure.Form.Table.Title)),
            ("page", Both(place)),
            ("line", Both(place)),
            ("address", Both(place)),
            ("row", Both(figure.RowName)),
            ("column", path.Length == 0 ? Both(string.Empty) : wording.Say("place.column", ("column", Both(path)))));
    }

    /// <summary>One part with its place, or how many there are.</summary>
    private BilingualText PartsOf(Equation equation) => equation.Parts.Length == 1
        ? PlaceOf(equation.Parts[0].Figure)
        : wording.Say("several", ("count", Both(equation.Parts.Length.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The other form that the parts of a sum come from, or nothing.</summary>
    private BilingualText OriginOf(Equation equation) => equation.IsAcrossForms
        ? wording.Say("origin", ("title", Both(equation.Parts.Select(part => part.Figure.Form).First(form => form != equation.Form).Table.Title)))
        : Both(string.Empty);

    private static BilingualText PrintedWithUnit(FormFigure figure) => figure.Cell.Value is null
        ? new BilingualText("空白", "blank")
        : Both($"{LineJoining.Join(figure.Cell.Raw).Trim()} {UnitOf(figure.Form)}");

    private static string PrintedIn(FormFigure figure, FormReading form) => FactorOf(figure.Form) == FactorOf(form)
        ? LineJoining.Join(figure.Cell.Raw).Trim()
        : (figure.Cell.Value!.Value / FactorOf(form)).ToString("0.00##########", CultureInfo.InvariantCulture);

    private static string Amount(decimal yuan, FormReading form) =>
        $"{(yuan / FactorOf(form)).ToString("#,##0.00##########", CultureInfo.InvariantCulture)} {UnitOf(form)}";

    private static decimal FactorOf(FormReading form) => form.Table.Unit?.Factor ?? 1m;

    private static string UnitOf(FormReading form) => form.Table.Unit?.Raw ?? "元";
}
