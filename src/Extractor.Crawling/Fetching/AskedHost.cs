using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Extractor.Crawling.Politeness;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Extractor.Crawling.Fetching;

/// <summary>One host: its pace, and how often and how long it is tried.</summary>
internal sealed class AskedHost : IDisposable
{
    /// <summary>Attempts after the first.</summary>
    internal const int MostRetries = 4;

    /// <summary>The waits before them grow from 2 to 32 seconds, give or take chance.</summary>
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);

    /// <summary>All attempts of one address together; waiting for the turn counts, so slow hosts get more.</summary>
    private static readonly TimeSpan LongestInAll = TimeSpan.FromHours(1);

    /// <summary>A page that takes longer would come no better later; a file goes on where it broke off.</summary>
    private static readonly TimeSpan LongestPage = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestFile = TimeSpan.FromMinutes(30);

    /// <summary>
    /// So many failures within this time, and hardly an answer, mean that the host is down or does not want to be asked. Two addresses one after
    /// the other, with all their waits, lie within it.
    /// </summary>
    private static readonly TimeSpan FailureWindow = TimeSpan.FromMinutes(10);

    private const int FewestForFailure = 10;

    private const double FailureShare = 0.9;

    private static readonly TimeSpan LeftAloneFor = TimeSpan.FromMinutes(5);

    private readonly Random chance;

    /// <summary>Nothing is asked yet.</summary>
    /// <param name="authority">The host, which seeds the chance in its waits.</param>
    /// <param name="pace">Its pace.</param>
    /// <param name="time">The clock.</param>
    internal AskedHost(string authority, HostPace pace, TimeProvider time)
    {
        Pace = pace;
        chance = new Random(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(authority))));
        Requests = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => ValueTask.FromResult(LongestInAll + (10 * pace.Interval)) })
            .AddRetry(Retries())
            .AddCircuitBreaker(Breaker())
            .Build();
        PageAttempts = Attempts(LongestPage, time);
        FileAttempts = Attempts(LongestFile, time);
    }

    /// <summary>How fast it is asked.</summary>
    internal HostPace Pace { get; }

    /// <summary>All attempts of one address: the total timeout around retries around the circuit breaker of the host.</summary>
    internal ResiliencePipeline<Attempt> Requests { get; }

    /// <summary>One attempt at a page, from when its turn has come.</summary>
    internal ResiliencePipeline<Attempt> PageAttempts { get; }

    /// <summary>One attempt at a file.</summary>
    internal ResiliencePipeline<Attempt> FileAttempts { get; }

    /// <inheritdoc/>
    public void Dispose() => Pace.Dispose();

    private static ResiliencePipeline<Attempt> Attempts(TimeSpan longest, TimeProvider time) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }.AddTimeout(longest).Build();

    private static CircuitBreakerStrategyOptions<Attempt> Breaker() => new()
    {
        FailureRatio = FailureShare,
        MinimumThroughput = FewestForFailure,
        SamplingDuration = FailureWindow,
        BreakDuration = LeftAloneFor,
        ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { IsTransient: true } or { IsUnasked: true }),
    };

    private RetryStrategyOptions<Attempt> Retries() => new()
    {
        MaxRetryAttempts = MostRetries,
        Delay = FirstRetry,
        MaxDelay = LongestBackOff,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Randomizer = Next,
        ShouldHandle = static args => ValueTask.FromResult(
            args.Outcome.Result is { IsTransient: true } attempt && !(attempt.RetryAfter > HostPace.LongestPause)),

        // What the host asks for is kept, and never shortened: what is longer than is waited for is not tried again at all.
        DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
    };

    private double Next()
    {
        lock (chance)
        {
            return chance.NextDouble();
        }
    }
}
