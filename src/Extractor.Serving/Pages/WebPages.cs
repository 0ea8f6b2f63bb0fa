using System.Collections.Frozen;
using System.Security.Cryptography;
using Extractor.Serving.Answers;
using Extractor.Serving.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Pages;

/// <summary>
/// The web application: files that scripts/build-web made of <c>web/</c> and the build embedded. A path is looked up among their names, so nothing
/// else can be asked for.
/// </summary>
internal static class WebPages
{
    private const string Prefix = "web/";

    private static readonly FrozenDictionary<string, WebFile> Files = typeof(WebPages).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(static name => name[Prefix.Length..].Replace('\\', '/'), static name => new WebFile(name), StringComparer.Ordinal);

    /// <summary>Whether the program was built with its pages.</summary>
    internal static bool AreThere => Files.ContainsKey("index.html");

    /// <summary>The page itself. A token in its address goes into a cookie that no script can read, and out of the address.</summary>
    internal static Task Index(Exchange exchange)
    {
        if (exchange.Request.Query.ContainsKey("token"))
        {
            return KeepToken(exchange);
        }

        return AreThere ? Send(exchange, "index.html") : throw new ProblemException(Problems.NoPages());
    }

    /// <summary>Any other file of the application.</summary>
    internal static Task File(Exchange exchange) => Send(exchange, exchange.Request.Path.Value!.TrimStart('/'));

    private static Task KeepToken(Exchange exchange)
    {
        var token = exchange.Request.Query["token"].ToString();
        if (new RequestGuard(exchange.Store.Settings).IsToken(token))
        {
            exchange.Response.Cookies.Append(
                RequestGuard.Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, Secure = exchange.Request.IsHttps });
        }

        exchange.Response.Headers.CacheControl = "no-store";
        exchange.Response.Redirect("/");
        return Task.CompletedTask;
    }

    private static Task Send(Exchange exchange, string name)
    {
        if (!Files.TryGetValue(name, out var file))
        {
            throw new ProblemException(Problems.NotFound("such address"));
        }

        var headers = exchange.Response.Headers;
        headers.ETag = file.Tag;
        // The names of what Vite builds change with their content; everything else is asked for again.
        headers.CacheControl = name.StartsWith("assets/", StringComparison.Ordinal) ? "private, max-age=31536000, immutable" : "private, no-cache";
        if (exchange.Request.Headers.IfNoneMatch.Contains(file.Tag))
        {
            exchange.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return exchange.SendAsync(file.Bytes, ContentTypeOf(name));
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    /// <summary>A file, read when it is first asked for.</summary>
    private sealed class WebFile(string resource)
    {
        private readonly Lazy<(byte[] Bytes, string Tag)> content = new(() =>
        {
            using var stream = typeof(WebPages).Assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        });

        internal ReadOnlyMemory<byte> Bytes => content.Value.Bytes;

        internal string Tag => content.Value.Tag;
    }
}
