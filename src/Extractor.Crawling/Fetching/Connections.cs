using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>The connections of a crawl: nothing is remembered, followed, logged in or asked on the side.</summary>
internal static class Connections
{
    /// <summary>Headers of an answer, in KiB: ten times what servers send.</summary>
    private const int LongestHeaders = 64;

    /// <summary>After this a name is resolved again.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes them.</summary>
    /// <param name="guard">Connects.</param>
    /// <param name="most">Connections to one host at most.</param>
    internal static HttpMessageInvoker Create(AddressGuard guard, int most) => new(
        new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectCallback = (context, cancellationToken) => guard.ConnectAsync(context.DnsEndPoint, cancellationToken),
            MaxConnectionsPerServer = most,
            MaxResponseHeadersLength = LongestHeaders,
            PooledConnectionLifetime = Lifetime,
            RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trust() },
            UseCookies = false,
            UseProxy = false,
        },
        disposeHandler: true);

    /// <summary>The trust of the system. A certificate names addresses to fetch further ones from; a hostile one could name any, so none is asked.</summary>
    private static X509ChainPolicy Trust() => new() { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
}
