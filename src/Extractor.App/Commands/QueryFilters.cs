using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary>The options of <c>query</c> that narrow what is asked for. All can be combined.</summary>
internal sealed class QueryFilters
{
    private readonly Option<string?> form = new("--form")
    {
        Description = "One form, such as FA.TOTAL, laid out as printed; of every report that is asked for.",
        HelpName = "FORM",
    };

    private readonly Option<string?> issuer = new("--issuer") { Description = "Only issuers whose name contains this.", HelpName = "NAME" };

    private readonly Option<string?> division = new("--division")
    {
        Description = "Only issuers whose area code (GB/T 2260) begins with this: 42 for a province, 4201 for a city, 420106 for a county.",
        HelpName = "CODE",
    };

    private readonly Option<int?> year = new("--year") { Description = "Only this fiscal year.", HelpName = "YEAR" };
    private readonly Option<string?> kind = OutputFormats.OneOf<ReportKind>("--kind", "Only reports of this kind.");

    private readonly Option<string?> code = new("--code")
    {
        Description = "The figures of rows with this classification code; 208* also of every code below it.",
        HelpName = "CODE",
    };

    private readonly Option<decimal?> minAmount = new("--min-amount") { Description = "The figures of at least this many yuan.", HelpName = "YUAN" };
    private readonly Option<decimal?> maxAmount = new("--max-amount") { Description = "The figures of at most this many yuan.", HelpName = "YUAN" };

    private readonly Option<string?> search = new("--search")
    {
        Description = "Where these words stand: in labels, titles, issuers and the running text. Words parted by blanks must stand in one passage.",
        HelpName = "TEXT",
    };

    internal IEnumerable<Option> Options => [form, issuer, division, year, kind, code, minAmount, maxAmount, search];

    /// <summary>The form that is asked for, or null.</summary>
    internal string? Form(ParseResult arguments) => arguments.GetValue(form);

    /// <summary>What is looked for, or null.</summary>
    internal string? Search(ParseResult arguments) => arguments.GetValue(search);

    /// <summary>Whether single figures are asked for.</summary>
    internal bool AskForFigures(ParseResult arguments) =>
        arguments.GetValue(code) is not null || arguments.GetValue(minAmount) is not null || arguments.GetValue(maxAmount) is not null;

    internal ReportFilter Reports(ParseResult arguments, string? sha256 = null) => new(
        arguments.GetValue(issuer),
        arguments.GetValue(year),
        arguments.GetValue(kind) is { } name ? RecordNames.Find<ReportKind>(name) : null,
        arguments.GetValue(division),
        arguments.GetValue(form),
        sha256);

    internal FigureFilter Figures(ParseResult arguments, string? sha256) => new(
        Reports(arguments, sha256), arguments.GetValue(code), arguments.GetValue(minAmount), arguments.GetValue(maxAmount), arguments.GetValue(search));

    /// <summary>Tells what makes no sense before a store is opened.</summary>
    internal void Validate(CommandResult command)
    {
        if (command.GetValue(search) is { } text && !SearchFilter.CanFind(text))
        {
            command.AddError("--search needs at least one character, letter or digit.");
        }

        if (command.GetValue(division) is { } area && (area.Length is 0 or > 6 || !area.All(char.IsAsciiDigit)))
        {
            command.AddError("--division takes one to six digits.");
        }
    }
}
