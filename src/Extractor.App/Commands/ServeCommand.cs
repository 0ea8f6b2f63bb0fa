using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Extractor.App.Import;
using Extractor.App.Recognition;
using Extractor.Serving;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>serve</c>: a store as a web application and an API.</summary>
internal sealed class ServeCommand : ExtractorCommand
{
    private const int UsualPort = 5280;

    private readonly Option<string> store = OutputFormats.Store();

    private readonly Option<string> listen = new("--listen")
    {
        Description = "The address and port to listen to. Any address but this machine's own asks for a token.",
        HelpName = "ADDRESS:PORT",
        DefaultValueFactory = _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"127.0.0.1:{UsualPort}"),
    };

    private readonly Option<string?> token = new("--token")
    {
        Description = "What every request has to show; made up and told once when the address needs one and none is given.",
        HelpName = "TOKEN",
    };

    private readonly Option<bool> readOnly = new("--read-only") { Description = "Nothing can be imported or corrected." };

    private readonly Option<bool> personalData = new("--with-personal-data")
    {
        Description = "Also serves reports that were imported with --with-personal-data. They are left out by default.",
    };

    private readonly OcrOption ocr;

    internal ServeCommand(Terminal terminal)
        : base(
            terminal,
            "serve",
            "Serves a store as a web application and an HTTP API until it is stopped with Ctrl+C: look, verify, correct, hand on.",
            "extractor serve --store reports.db")
    {
        foreach (var option in (Option[])[store, listen, token, readOnly, personalData])
        {
            Options.Add(option);
        }

        ocr = new OcrOption(this, terminal);
        listen.Validators.Add(MustBeAddress);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var address = IPEndPoint.Parse(arguments.GetRequiredValue(listen));
        var settings = new ServerSettings
        {
            StorePath = arguments.GetRequiredValue(store),
            Listen = address,
            Token = arguments.GetValue(token) ?? (IPAddress.IsLoopback(address.Address) ? null : NewToken()),
            IsReadOnly = arguments.GetValue(readOnly),
            WithPersonalData = arguments.GetValue(personalData),
        };
        return Serve(settings, settings.IsReadOnly ? string.Empty : ocr.Engines(arguments), cancellationToken);
    }

    /// <summary>Kept apart, so that no other command loads the libraries of the server.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Serve(ServerSettings settings, string recognition, CancellationToken cancellationToken)
    {
        ServeAsync(settings, recognition, cancellationToken).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private async Task ServeAsync(ServerSettings settings, string recognition, CancellationToken cancellationToken)
    {
        await using var server = await StoreServer.StartAsync(
            settings, new ServedImport(settings.StorePath, Terminal.Time, recognition), Terminal.Time, TellBug, cancellationToken);
        if (settings.Token is { } secret)
        {
            Terminal.Tell("Every request needs the token; a browser keeps it after the first visit to this address.");
            Terminal.Tell($"{server.Address}?token={Uri.EscapeDataString(secret)}");
        }
        else
        {
            Terminal.Tell($"Serving {ReportStores.Shown(settings.StorePath)} at {server.Address} to this machine. Ctrl+C stops it.");
        }

        if (await server.CountWithheldAsync(cancellationToken) is > 0 and var withheld)
        {
            Terminal.Tell($"{withheld} reports were read with personal data and are left out; --with-personal-data serves them.");
        }

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }

    private void TellBug(string bug)
    {
        lock (Terminal)
        {
            Terminal.Error.WriteLine($"This is a bug in Extractor, please report it:\n{bug}");
        }
    }

    /// <summary>Read only by whoever reads the terminal: 160 bits that nobody guesses.</summary>
    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    private static void MustBeAddress(OptionResult result)
    {
        if (result.Tokens is [var text] && !IPEndPoint.TryParse(text.Value, out _))
        {
            result.AddError("--listen takes an address and a port: 127.0.0.1:5280, [::1]:5280, 0.0.0.0:8080.");
        }
    }
}
