namespace Extractor.Distribution.Sources;

/// <summary>
/// How objects are asked for: what the variables of the AWS command line say (https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html).
/// The endpoint is the operator's word and may be private; what a message says chooses bucket and key only.
/// </summary>
public sealed record S3Settings
{
    /// <summary>AWS_ACCESS_KEY_ID.</summary>
    public required string AccessKey { get; init; }

    /// <summary>AWS_SECRET_ACCESS_KEY; never shown.</summary>
    public required string SecretKey { get; init; }

    /// <summary>AWS_SESSION_TOKEN, or null; never shown.</summary>
    public string? SessionToken { get; init; }

    /// <summary>AWS_REGION or AWS_DEFAULT_REGION.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL; null for Amazon's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Reads the variables; null where there are no credentials.</summary>
    /// <param name="variable">Gives a variable, or null.</param>
    public static S3Settings? Of(Func<string, string?> variable)
    {
        if (variable("AWS_ACCESS_KEY_ID") is not { Length: > 0 } access || variable("AWS_SECRET_ACCESS_KEY") is not { Length: > 0 } secret)
        {
            return null;
        }

        var endpoint = First("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
        return new S3Settings
        {
            AccessKey = access,
            SecretKey = secret,
            SessionToken = First("AWS_SESSION_TOKEN"),
            Region = First("AWS_REGION", "AWS_DEFAULT_REGION") ?? "us-east-1",
            Endpoint = endpoint is not null && Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new Uri(endpoint!) : null,
        };

        string? First(params string[] names) => names.Select(variable).FirstOrDefault(static value => !string.IsNullOrEmpty(value));
    }

    /// <inheritdoc/>
    public override string ToString() => $"S3 in {Region}";
}
