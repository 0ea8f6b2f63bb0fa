using System.CommandLine;
using System.Text;
using Extractor.App.Reports;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>sql</c>: one statement of the user, which can only read.</summary>
internal sealed class SqlCommand : ExtractorCommand
{
    private readonly Argument<string> sql = new("SQL") { Description = "One SELECT statement, or - to read it from standard input." };
    private readonly Option<string> store = OutputFormats.Store();

    private readonly Option<int> timeLimit = new("--time-limit")
    {
        Description = "Seconds that the statement may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal SqlCommand(Terminal terminal)
        : base(
            terminal,
            "sql",
            "Asks a store in SQL. The statement can only read, and only this store.",
            "extractor sql --store reports.db \"SELECT issuer, fiscal_year, sum(CAST(yuan AS REAL)) FROM cells WHERE code = '208' GROUP BY 1, 2\"")
    {
        Arguments.Add(sql);
        Options.Add(store);
        Options.Add(timeLimit);
        Options.Add(format);
        timeLimit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var seconds) && seconds < 1)
            {
                result.AddError("--time-limit must be at least 1.");
            }
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var statement = arguments.GetRequiredValue(sql);
        if (statement == "-")
        {
            using var input = new StreamReader(Terminal.Input, Encoding.UTF8);
            statement = input.ReadToEnd();
        }

        try
        {
            using var question = ReportStores.Ask(
                arguments.GetRequiredValue(store), statement, TimeSpan.FromSeconds(arguments.GetValue(timeLimit)), Terminal.Time, cancellationToken);
            SqlListing.Write(Terminal, question, arguments.GetRequiredValue(format));
            return ExitCode.Done;
        }
        catch (SqlStatementException problem)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Terminal.Tell(problem.Message);
            return ExitCode.Usage;
        }
    }
}
