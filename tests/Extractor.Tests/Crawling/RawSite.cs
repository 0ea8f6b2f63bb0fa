using System.Net;
using System.Net.Sockets;
using System.Text;
using Extractor.Crawling.Addresses;

namespace Extractor.Tests.Crawling;

/// <summary>
/// A server on 127.0.0.1 that sends bytes no proper server would: each connection has its request read and gets the next answer, then
/// the connection is closed.
/// </summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, IEnumerable<byte[]>> answer;
    private readonly Task running;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The pieces of the answer to a request, whose head is given.</param>
    public RawSite(Func<string, IEnumerable<byte[]>> answer)
    {
        this.answer = answer;
        listener.Start();
        running = RunAsync();
    }

    public string Authority => listener.LocalEndpoint.ToString()!;

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public WebAddress Address(string path) => WebAddress.Parse($"http://{Authority}{path}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        try
        {
            var head = new StringBuilder();
            var buffer = new byte[4096];
            while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                var read = await stream.ReadAsync(buffer, stop.Token);
                if (read == 0)
                {
                    return;
                }

                head.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }

            foreach (var piece in answer(head.ToString()))
            {
                await stream.WriteAsync(piece, stop.Token);
            }
        }
        catch (IOException)
        {
            // The client has had enough.
        }
    }
}
