using System.Security.Cryptography;
using System.Text;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;

namespace Extractor.Tests.App.Crawls;

/// <summary>Answers as a host would that publishes what the test says, without any network.</summary>
internal sealed class ScriptedFetcher(string folder) : IFetcher
{
    private readonly Dictionary<string, (byte[] Bytes, string MediaType)> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrawlProblem> problems = new(StringComparer.Ordinal);

    /// <summary>What was asked, in order.</summary>
    internal List<string> Asked { get; } = [];

    /// <summary>Called before each answer.</summary>
    internal Action<string> Asking { get; set; } = static _ => { };

    internal void Publish(string address, string html) => pages[address] = (Encoding.UTF8.GetBytes(html), "text/html");

    internal void Publish(string address, byte[] file) => pages[address] = (file, "application/octet-stream");

    internal void Withdraw(string address) => pages.Remove(address);

    internal void Fail(string address, CrawlProblem? problem)
    {
        problems.Remove(address);
        if (problem is not null)
        {
            problems.Add(address, problem);
        }
    }

    public Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        Asking(request.Address.Text);
        cancellationToken.ThrowIfCancellationRequested();
        lock (Asked)
        {
            Asked.Add(request.Address.Text);
            return Task.FromResult(Answer(request));
        }
    }

    public Task<IReadOnlyList<WebAddress>> ListSitemapsAsync(WebAddress address, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WebAddress>>([]);

    private FetchAnswer Answer(FetchRequest request)
    {
        var answer = new FetchAnswer(request.Address);
        if (problems.TryGetValue(request.Address.Text, out var problem))
        {
            return answer with { Problem = problem };
        }

        if (!pages.TryGetValue(request.Address.Text, out var page))
        {
            return answer with { Status = 404, Problem = CrawlProblems.Gone(404) };
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(page.Bytes));
        answer = answer with { Status = 200, MediaType = page.MediaType, EntityTag = $"\"{sha256[..8]}\"", Sha256 = sha256, Length = page.Bytes.Length };
        if (request.EntityTag == answer.EntityTag)
        {
            return answer with { Status = 304, IsNotModified = true, Sha256 = null, Length = 0 };
        }

        if (!request.IntoFile)
        {
            return answer with { Body = page.Bytes };
        }

        var file = Path.Combine(folder, $"{Asked.Count}.body");
        File.WriteAllBytes(file, page.Bytes);
        return answer with { BodyFile = file };
    }
}
