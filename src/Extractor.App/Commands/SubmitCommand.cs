using System.CommandLine;
using Extractor.App.Distributed;
using Extractor.Distribution.Broker;
using Extractor.Distribution.Sources;
using Extractor.Fiscal;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>submit</c>: documents for the workers of a queue.</summary>
internal sealed class SubmitCommand : ExtractorCommand
{
    private readonly Argument<string[]> sources = new("PATH|URL")
    {
        Description = "Files and folders as for import, which the workers must see under the same path, and addresses of http, https or s3.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> manifest = new("--manifest") { Description = "A file with a document a line: a path, an address, or a JSON object with source, sha256, path and name.", HelpName = "FILE" };

    private readonly Option<bool> follow = new("--follow") { Description = "Looks on until the workers are through." };

    private readonly Option<bool> force = new("--force") { Description = "Reads documents again that the store already holds and replaces their records where they differ." };

    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<bool> personalData = OutputFormats.PersonalData();
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Shows no progress; the summary stays." };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json");
    private readonly BrokerOptions broker;

    internal SubmitCommand(Terminal terminal)
        : base(
            terminal,
            "submit",
            "Hands out documents to workers on any number of machines. What the store holds already is not handed out.",
            "extractor submit /data/reports --broker amqp://user@broker --store reports.db --follow")
    {
        Arguments.Add(sources);
        broker = new BrokerOptions(this);
        foreach (var option in (Option[])[store, manifest, follow, force, personalData, quiet, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var named = arguments.GetValue(sources) ?? [];
        var listed = arguments.GetValue(manifest);
        if (named.Length == 0 && listed is null)
        {
            Terminal.Tell("Nothing is named: give files, folders, addresses or --manifest FILE.");
            return ExitCode.Usage;
        }

        if (named.Append(listed).FirstOrDefault(path => path is not null && !WorkSources.IsAddress(path) && !Path.Exists(path)) is { } missing)
        {
            Terminal.Tell($"There is no file or folder {missing}.");
            return ExitCode.Unreadable;
        }

        var place = arguments.GetRequiredValue(store);
        var queues = broker.Queues(arguments);
        var list = SubmissionList.Find(named, listed, place, cancellationToken);
        return SubmitAsync(arguments, place, [.. named, .. listed is null ? (string[])[] : [listed]], list, queues, cancellationToken).GetAwaiter().GetResult();
    }

    private async Task<int> SubmitAsync(ParseResult arguments, string place, string[] named, SubmissionList list, WorkQueues queues, CancellationToken cancellationToken)
    {
        Submission submission;
        using (var reports = ReportStores.Open(place, StoreAccess.Write))
        {
            submission = new Submission(Terminal, reports, new ReadOptions { WithPersonalData = arguments.GetValue(personalData) }, arguments.GetValue(force));

            // Before the run begins: a broker that is not there leaves no run behind.
            await using var publisher = await WorkPublisher.OpenAsync(broker.Address(arguments), queues, cancellationToken);
            submission.Begin([.. named], list, queues.Name);
            await submission.PublishAsync(list, publisher, cancellationToken);
        }

        Terminal.Tell(submission.InWords());
        var code = arguments.GetValue(follow) ? await FollowAsync(place, submission.Run, arguments.GetValue(quiet), cancellationToken) : ExitCode.Done;
        if (arguments.GetValue(format) == "json")
        {
            submission.Write();
        }

        return code;
    }

    private async Task<int> FollowAsync(string place, long number, bool isQuiet, CancellationToken cancellationToken)
    {
        using var reports = new SteadyStore(place, Terminal.Tell).Open();
        var run = await new RunFollowing(Terminal, reports).FollowAsync(number, isQuiet, cancellationToken);
        Terminal.Tell($"{run.Counts.Documents} documents: {run.Counts.Read} read, {run.Counts.Unchanged} unchanged, {run.Counts.Failed} failed, {run.Counts.Incomplete} incomplete");
        return run.Counts.Failed + run.Counts.Incomplete > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
