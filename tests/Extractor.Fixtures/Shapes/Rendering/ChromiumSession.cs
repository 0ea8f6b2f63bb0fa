using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>
/// One running Chromium that prints many pages, spoken to by its DevTools protocol: starting it takes longer than printing.
/// </summary>
internal sealed class ChromiumSession : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource deadline = new();
    private int lastId;
    private string? page;

    private ChromiumSession(Process process) => this.process = process;

    /// <summary>Starts the browser with a profile of its own in the folder.</summary>
    /// <exception cref="InvalidOperationException">Chromium is absent or does not start.</exception>
    public static ChromiumSession Start(string profile)
    {
        var start = new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank",
        ])
        { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        Process browser;
        try
        {
            browser = Process.Start(start) ?? throw new InvalidOperationException("chromium did not start.");
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new InvalidOperationException("chromium is not installed; run scripts/test/install-renderers.", absent);
        }

        var session = new ChromiumSession(browser);
        try
        {
            session.Connect();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Prints a file as PDF, on the paper and with the margins that its style sheet names.</summary>
    /// <exception cref="InvalidOperationException">The browser refused or took too long.</exception>
    public byte[] Print(string path)
    {
        deadline.CancelAfter(Limit);
        Call("Page.navigate", new JsonObject { ["url"] = new Uri(path).AbsoluteUri }, awaitedEvent: "Page.loadEventFired");
        var printed = Call("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true, ["generateTaggedPDF"] = false });
        return Convert.FromBase64String(printed["data"]!.GetValue<string>());
    }

    public void Dispose()
    {
        socket.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
        deadline.Dispose();
    }

    private void Connect()
    {
        const string Announcement = "DevTools listening on ";
        deadline.CancelAfter(Limit);
        string? line;
        do
        {
            line = process.StandardError.ReadLineAsync(deadline.Token).AsTask().GetAwaiter().GetResult();
        }
        while (line?.StartsWith(Announcement, StringComparison.Ordinal) == false);

        if (line is null)
        {
            throw new InvalidOperationException("chromium ended without opening its DevTools.");
        }

        // What it says from here on is read and dropped, so that a full pipe never stops it.
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        socket.ConnectAsync(new Uri(line[Announcement.Length..]), deadline.Token).GetAwaiter().GetResult();
        var target = Call("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        page = Call("Target.attachToTarget", new JsonObject { ["targetId"] = target["targetId"]!.DeepClone(), ["flatten"] = true })["sessionId"]!.GetValue<string>();
        Call("Page.enable", []);
    }

    /// <summary>Sends a command; gives its result when it has come, and the event too if one is awaited.</summary>
    private JsonNode Call(string method, JsonObject parameters, string? awaitedEvent = null)
    {
        var id = ++lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (page is not null)
        {
            message["sessionId"] = page;
        }

        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, deadline.Token).GetAwaiter().GetResult();
        JsonNode? result = null;
        var isEventSeen = awaitedEvent is null;
        while (result is null || !isEventSeen)
        {
            var answer = Receive();
            isEventSeen |= answer["method"]?.GetValue<string>() == awaitedEvent;
            if (answer["id"]?.GetValue<int>() == id)
            {
                result = answer["result"] ?? throw new InvalidOperationException($"chromium refused {method}: {answer["error"]}");
            }
        }

        return result;
    }

    private JsonNode Receive()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            WebSocketReceiveResult part;
            do
            {
                part = socket.ReceiveAsync(buffer, deadline.Token).GetAwaiter().GetResult();
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException)
        {
            throw new InvalidOperationException("chromium does not answer.", problem);
        }

        return JsonNode.Parse(message.ToArray()) ?? throw new InvalidOperationException("chromium sent nothing.");
    }
}
