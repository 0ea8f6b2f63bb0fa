using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Tests.Deployment;

/// <summary>
/// The description of the image, as far as it can be held against the repository without a program that builds images: what it copies is there and is
/// let through, its stages exist, and what it starts is not root and needs no shell.
/// </summary>
public sealed partial class ContainerfileTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolders.Root, "deploy");

    private static readonly string[] Instructions = Read();

    [Test]
    public void A_linter_finds_nothing() => Assert.That(
        ProgramRun.Of("node", Path.Combine(RepositoryFolders.Root, "scripts", "test", "validate-containerfile.mjs"), Path.Combine(Folder, "Containerfile")),
        Is.EqualTo("0 problems\n"));

    [Test]
    public void Everything_that_is_copied_is_there_and_let_through()
    {
        var admitted = File.ReadAllLines(Path.Combine(Folder, "Containerfile.dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var copied = Instructions.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]).ToList();

        Assert.That(copied, Has.Count.GreaterThan(5));
        Assert.That(copied.Where(name => !Path.Exists(Path.Combine(RepositoryFolders.Root, name))), Is.Empty);
        Assert.That(copied.Where(name => !admitted.Exists(one => name == one || name.StartsWith(one + "/", StringComparison.Ordinal))), Is.Empty);
        Assert.That(admitted.Where(name => !copied.Exists(one => one == name || one.StartsWith(name + "/", StringComparison.Ordinal))), Is.Empty, "nothing goes to the build that it does not use");
    }

    /// <summary>What a build of the program reads is in the image: a file of the root that a project or a script names may not be missing.</summary>
    [Test]
    public void The_build_has_every_file_of_the_root_that_it_reads()
    {
        var copied = Instructions.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var projects = Directory.GetFiles(Path.Combine(RepositoryFolders.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets" && !file.Contains("/obj/", StringComparison.Ordinal));
        var named = projects.Append(Path.Combine(RepositoryFolders.Root, "Directory.Build.props")).Append(Path.Combine(RepositoryFolders.Root, "scripts", "builds"))
            .SelectMany(file => FileOfRoot().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Where(name => File.Exists(Path.Combine(RepositoryFolders.Root, name))).Distinct().ToList();

        Assert.That(named, Does.Contain("LICENSE").And.Contain("BannedSymbols.txt").And.Contain("global.json"));
        Assert.That(named.Where(name => !copied.Contains(name)), Is.Empty);
    }

    [Test]
    public void Stages_are_named_before_they_are_used_and_bases_have_a_version()
    {
        var stages = new List<string>();
        foreach (var line in Instructions)
        {
            if (StageName().Match(line) is { Success: true } stage)
            {
                stages.Add(stage.Groups["name"].Value);
            }
            else if (SourceStage().Match(line) is { Success: true } source)
            {
                Assert.That(stages[..^1], Does.Contain(source.Groups["name"].Value), line);
            }
        }

        Assert.That(stages, Is.EqualTo(new[] { "pages", "program", "final" }));
        Assert.That(Instructions.Where(line => line.StartsWith("ARG ", StringComparison.Ordinal)), Has.Exactly(3).Items.And.All.Match(":[0-9]+[^:]*$"));
        Assert.That(Instructions.Where(line => line.StartsWith("ADD ", StringComparison.Ordinal)), Is.Empty, "nothing is fetched from an address");
    }

    [Test]
    public void What_is_started_is_not_root_and_needs_no_shell()
    {
        var final = Instructions[(Array.FindLastIndex(Instructions, line => line.StartsWith("FROM ", StringComparison.Ordinal)) + 1)..];
        var user = int.Parse(final.Single(line => line.StartsWith("USER ", StringComparison.Ordinal))[5..].Split(':')[0], CultureInfo.InvariantCulture);

        Assert.Multiple(() =>
        {
            Assert.That(user, Is.GreaterThan(999));
            Assert.That(final.Where(line => line.StartsWith("RUN ", StringComparison.Ordinal)), Is.Empty, "the base has no shell to run anything with");
            Assert.That(final, Does.Contain("ENTRYPOINT [\"/opt/extractor/extractor\"]").And.Contain("CMD [\"--help\"]"));
            Assert.That(final, Does.Contain("COPY --from=program /opt/extractor /opt/extractor"));
            Assert.That(final, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"COPY --from=program --chown={user}:{user} /data /data")).And.Contain("VOLUME [\"/data\"]"));
            Assert.That(final, Does.Contain("EXPOSE 5280"), "the usual port of serve, see docs/commands.md");
        });
    }

    /// <summary>The instructions, each on one line, without comments.</summary>
    private static string[] Read() => File.ReadAllText(Path.Combine(Folder, "Containerfile"))
        .Split('\n').Where(line => line.Length > 0 && line[0] != '#').Aggregate(string.Empty, (text, line) => text + line + "\n")
        .Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^FROM .* AS (?<name>[a-z]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex StageName();

    [GeneratedRegex("^COPY --from=(?<name>[a-z]+) ", RegexOptions.ExplicitCapture)]
    private static partial Regex SourceStage();

    [GeneratedRegex(@"(\.\./|\$\(MSBuildThisFileDirectory\)|\$root/)(?<name>\.?[A-Za-z][A-Za-z.-]*)(?=[""' ])", RegexOptions.ExplicitCapture)]
    private static partial Regex FileOfRoot();
}
