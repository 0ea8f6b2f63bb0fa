using System.Globalization;

namespace Extractor.Distribution.Broker;

/// <summary>
/// Where a broker is: <c>amqp://user:password@host:port/vhost?heartbeat=seconds</c>, or <c>amqps</c> for TLS
/// (https://www.rabbitmq.com/docs/uri-spec, /docs/uri-query-parameters). A password is better left to the environment, where other users of the
/// machine do not see it.
/// </summary>
public sealed class BrokerAddress
{
    /// <summary>The variable that holds the password where the address has none.</summary>
    public const string PasswordVariable = "EXTRACTOR_BROKER_PASSWORD";

    private const int UsualHeartbeat = 10;

    private BrokerAddress(Uri uri, string user, string password, TimeSpan heartbeat)
    {
        IsSecure = uri.Scheme == "amqps";
        Host = uri.IdnHost.Trim('[', ']');
        Port = uri.Port > 0 ? uri.Port : IsSecure ? 5671 : 5672;
        VirtualHost = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "/";
        User = user;
        Password = password;
        Heartbeat = heartbeat;
    }

    /// <summary>The address as it may be shown: without the password.</summary>
    public string Shown => string.Create(
        CultureInfo.InvariantCulture, $"{(IsSecure ? "amqps" : "amqp")}://{User}@{Host}:{Port}/{(VirtualHost == "/" ? string.Empty : Uri.EscapeDataString(VirtualHost))}");

    /// <summary>Whether the connection is encrypted and the name of the host is held against its certificate.</summary>
    internal bool IsSecure { get; }

    internal string Host { get; }

    internal int Port { get; }

    internal string VirtualHost { get; }

    internal string User { get; }

    internal string Password { get; }

    /// <summary>At the third of these without a sign of the other side a connection is given up.</summary>
    internal TimeSpan Heartbeat { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="password">The password where the address has none.</param>
    /// <exception cref="QueueException">It makes no sense.</exception>
    public static BrokerAddress Parse(string text, string? password)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps"))
        {
            throw new QueueException(QueueProblems.BadAddress("it does not begin with amqp:// or amqps://"));
        }

        if (uri.Host.Length == 0 || uri.AbsolutePath.AsSpan(1).Contains('/') || (uri.Query.Length > 1 && HeartbeatOf(uri) is null))
        {
            throw new QueueException(QueueProblems.BadAddress(uri.Host.Length == 0 ? "it names no host" : "behind the host stands more than a virtual host and heartbeat=SECONDS"));
        }

        // The user and password that a new broker has, and lets in from its own machine only.
        var user = uri.UserInfo.Split(':', 2);
        return new BrokerAddress(
            uri,
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : "guest",
            user.Length > 1 ? Uri.UnescapeDataString(user[1]) : password ?? "guest",
            TimeSpan.FromSeconds(HeartbeatOf(uri) ?? UsualHeartbeat));
    }

    private static int? HeartbeatOf(Uri uri)
    {
        const string Name = "?heartbeat=";
        return uri.Query.StartsWith(Name, StringComparison.Ordinal)
            && int.TryParse(uri.Query.AsSpan(Name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 600
            ? seconds
            : null;
    }

    /// <inheritdoc cref="Shown"/>
    public override string ToString() => Shown;
}
