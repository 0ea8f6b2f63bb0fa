using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// Where a store on a server is: <c>postgres://user:password@host:port/database?sslmode=require&amp;schema=name&amp;sources=folder</c>, with the
/// parameters of libpq that have to do with the connection. The password is better left to PGPASSWORD or ~/.pgpass.
/// </summary>
/// <remarks>https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS. <c>schema</c> and <c>sources</c> are ours.</remarks>
internal sealed class ServerAddress
{
    private static readonly ImmutableArray<string> Schemes = ["postgres://", "postgresql://"];

    private readonly NpgsqlConnectionStringBuilder settings = new()
    {
        Pooling = false, // A store holds its connection as long as it is open.
        CommandTimeout = 0, // Whoever asks says how long that may take.
        Timeout = 15,
        MaxAutoPrepare = 100,
        AutoPrepareMinUsages = 2,
        TcpKeepAlive = true,
        IncludeErrorDetail = false,
        ApplicationName = "extractor",
    };

    private ServerAddress(string text) => Shown = WithoutPassword(text);

    /// <summary>The address without the password.</summary>
    internal string Shown { get; }

    /// <summary>The schema of the store.</summary>
    internal string Schema { get; private set; } = "public";

    /// <summary>The folder of kept source files, or null where none is named.</summary>
    internal string? Sources { get; private set; }

    /// <summary>The database.</summary>
    internal string Database => settings.Database!;

    /// <summary>What the driver needs to know. Never shown: it holds the password.</summary>
    internal string ConnectionString => new NpgsqlConnectionStringBuilder(settings.ConnectionString) { SearchPath = Quoted(Schema) }.ConnectionString;

    /// <summary>Whether a place is such an address.</summary>
    internal static bool IsOne(string place) => Schemes.Any(scheme => place.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name as SQL takes it.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Reads an address.</summary>
    /// <exception cref="ReportStoreException">It makes no sense.</exception>
    internal static ServerAddress Parse(string text)
    {
        var address = new ServerAddress(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw address.Bad("it is no address");
        }

        var user = uri.UserInfo.Split(':', 2);
        address.settings.Host = uri.Host is { Length: > 0 } host ? host.Trim('[', ']') : "localhost";
        address.settings.Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort;
        address.settings.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : Environment.GetEnvironmentVariable("PGUSER") ?? Environment.UserName;
        address.settings.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        address.settings.Database = uri.AbsolutePath.Trim('/') is { Length: > 0 } path ? Uri.UnescapeDataString(path) : throw address.Bad("it names no database");
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            address.Set(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty);
        }

        return address;
    }

    /// <summary>
    /// Cuts the password out of an address, also out of one that makes no sense: where it is not clear what is the password, too much is cut out.
    /// </summary>
    private static string WithoutPassword(string text)
    {
        var begin = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var question = text.IndexOf('?', begin);
        var at = text.LastIndexOf('@', question < 0 ? text.Length - 1 : question);
        var colon = text.IndexOf(':', begin);
        if (at >= begin)
        {
            return colon >= 0 && colon < at ? text[..colon] + text[at..] : text;
        }

        // Nobody is named, so what stands behind a colon is a port, or the beginning of a password with a question mark in it.
        var end = colon < 0 ? -1 : colon + 1 + text.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9');
        return colon < 0 || end == colon || text[end] is '/' or '?' ? text : text[..colon];
    }

    private ReportStoreException Bad(string detail, Exception? cause = null) => new(StoreProblem.BadAddress(Shown, detail), cause);

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "schema":
                Schema = value.Length > 0 ? value : throw Bad("the schema has no name");
                break;
            case "sources":
                Sources = value.Length > 0 ? value : throw Bad("the folder of the sources has no name");
                break;
            case "host":
                settings.Host = value;
                break;
            case "sslmode":
                settings.SslMode = SslModeOf(value);
                break;
            case "sslrootcert":
                settings.RootCertificate = value;
                break;
            case "sslcert":
                settings.SslCertificate = value;
                break;
            case "sslkey":
                settings.SslKey = value;
                break;
            case "application_name":
                settings.ApplicationName = value;
                break;
            case "connect_timeout":
                settings.Timeout = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 1024
                    ? seconds : throw Bad("connect_timeout is a number of seconds from 1 to 1024");
                break;
            default:
                throw Bad($"the parameter {name} is not known; there are schema, sources, host, sslmode, sslrootcert, sslcert, sslkey, application_name and connect_timeout");
        }
    }

    private SslMode SslModeOf(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw Bad("sslmode is disable, allow, prefer, require, verify-ca or verify-full"),
    };
}
