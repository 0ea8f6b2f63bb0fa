using System.Net;
using System.Net.Sockets;

namespace Extractor.Crawling.Addresses;

/// <summary>
/// Makes the connections of the crawl: resolves a name once, leaves out addresses that are not public, and connects to one that it has looked
/// at. The name is not resolved again between check and use, so a server of names that changes its mind (DNS rebinding) gains nothing.
/// </summary>
/// <param name="allowPrivate">Whether addresses that are not public may be asked.</param>
/// <param name="resolve">Resolves a host name or literal.</param>
/// <param name="time">The clock of the limits.</param>
internal sealed class AddressGuard(bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>> resolve, TimeProvider time)
{
    /// <summary>How long one address of several may take to connect before the next is tried.</summary>
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(20);

    /// <summary>The addresses of a host that may be asked, in the order of the resolver.</summary>
    /// <exception cref="PrivateAddressException">There are none.</exception>
    internal async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var all = await resolve(host, cancellationToken).ConfigureAwait(false);
        var asked = allowPrivate ? all : [.. all.Where(PublicAddresses.Contain)];
        return asked.Length > 0 || all.Length == 0 ? asked : throw new PrivateAddressException(host);
    }

    /// <summary>Connects to a host: <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    internal async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in await ResolveAsync(host.Host, cancellationToken).ConfigureAwait(false))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            using var limit = new CancellationTokenSource(LongestConnect, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, host.Port), either.Token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception)
            {
                failure = exception;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                failure = new SocketException((int)SocketError.TimedOut);
            }
            catch
            {
                socket.Dispose();
                throw;
            }

            socket.Dispose();
        }

        throw failure;
    }
}
