using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Measurements.Imports;
using Extractor.TestSite;
using Extractor.TestSite.Systems;

namespace Extractor.Measurements.Crawls;

/// <summary>The program, the test site and stores: one crawl of all sound systems after the other.</summary>
internal sealed partial class CrawlTrial
{
    /// <summary>
    /// Every table of the ledger without the times of the clock, each in an order of its own contents. A command that is given again begins a
    /// new round of the sites that it had finished: the first round of each site counts, the others must have found nothing.
    /// </summary>
    private static readonly string[] Ledger =
    [
        "SELECT site, state, asked, due, new, changed, vanished, moved, returned, recipe FROM crawl_rounds r WHERE round = (SELECT min(f.round) FROM crawl_rounds f WHERE f.site = r.site) ORDER BY site",
        "SELECT count(*) FROM crawl_rounds r WHERE (state <> 'finished' OR due + new + changed + vanished + moved + returned > 0) AND round > (SELECT min(f.round) FROM crawl_rounds f WHERE f.site = r.site)",
        """
        SELECT site, address, role, state, status, problem_code, problem, is_document, sha256, length, media_type, file_name, title, issuer,
               published_on, found_on, depth, link_text, listed_on, redirected_to, vanished_round,
               (SELECT count(*) FROM crawl_rounds r WHERE r.site = a.site AND r.round < first_round) AS rounds_before
        FROM crawl_addresses a ORDER BY site, address
        """,
        "SELECT site, address, version, sha256, length, media_type, file_name, imported_by FROM crawl_versions ORDER BY site, address, version",
        "SELECT * FROM crawl_links ORDER BY site, page, position",
        "SELECT site, kind, address, role, moved_to, title, link_text FROM crawl_changes ORDER BY site, kind, address",
    ];

    private readonly MeasuredProgram program;
    private readonly PublishingSite site;
    private readonly string work;

    /// <summary>Writes the recipes of the sound systems.</summary>
    /// <param name="program">The program that crawls.</param>
    /// <param name="site">What it crawls.</param>
    /// <param name="work">Where stores and recipes are put.</param>
    internal CrawlTrial(MeasuredProgram program, PublishingSite site, string work)
    {
        (this.program, this.site, this.work) = (program, site, work);
        foreach (var host in site.Sound)
        {
            File.WriteAllText(RecipeOf(host.Name), SystemRecipe.Of(host.Name, site.StartOf(host), rate: 1, connections: 1));
        }
    }

    /// <summary>Throws a store and all that belongs to it away.</summary>
    internal void Clear(string store)
    {
        foreach (var file in Directory.EnumerateFiles(work, store + "*"))
        {
            File.Delete(file);
        }

        foreach (var folder in Directory.EnumerateDirectories(work, store + "*"))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The command line of a crawl of all sound systems.</summary>
    internal string[] Arguments(string store, int rate, int connections) =>
    [
        "crawl", .. site.Sound.Select(host => RecipeOf(host.Name)), "--store", Path.Combine(work, store), "--allow-private", "--quiet",
        "--rate", rate.ToString(CultureInfo.InvariantCulture), "--connections", connections.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>Crawls to the end.</summary>
    internal ProgramRun Crawl(string store, int rate, int connections) => program.Run(Arguments(store, rate, connections));

    /// <summary>Kills a crawl after a while, unless it has ended.</summary>
    internal void Kill(string store, TimeSpan wait, int rate, int connections)
    {
        using var process = program.Start(Arguments(store, rate, connections));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(wait);
        process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
    }

    /// <summary>The whole ledger and every record, as text without the times of the clock.</summary>
    internal string Dump(string store) => string.Join('\n', Ledger.Select(sql => Ask(store, sql)))
        + RetrievedAt().Replace(Read("export", "--store", Path.Combine(work, store)), string.Empty);

    /// <summary>The rows that a statement gives, without its header.</summary>
    internal string[][] Rows(string store, string sql) =>
        [.. Ask(store, sql).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(','))];

    private string Ask(string store, string sql) => Read("sql", sql, "--store", Path.Combine(work, store), "--format", "csv");

    private string Read(params string[] arguments)
    {
        using var process = program.Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        using var output = new StreamReader(process.StandardOutput.BaseStream, Encoding.UTF8);
        var text = output.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {error.Result}");
    }

    private string RecipeOf(string system) => Path.Combine(work, system + ".json");

    [GeneratedRegex("\"retrievedAt\":\\s*\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex RetrievedAt();
}
