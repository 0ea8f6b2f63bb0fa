using System.Collections.Frozen;
using Extractor.App.Reports;
using Extractor.Sources;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>Reads one file of a batch. Whatever the file contains, there is a result; several files may be read at once.</summary>
/// <param name="version">The version of this program.</param>
/// <param name="optionsHash">The options that reports are read with.</param>
/// <param name="known">What the store knows from this version, by key; such files are not read again.</param>
/// <param name="timeLimit">How long one file may take.</param>
/// <param name="time">Where the limit is measured.</param>
/// <param name="readReport">The way from an opened document to its record.</param>
internal sealed class ReportImport(
    string version, string optionsHash, FrozenDictionary<string, StoredDocument> known, TimeSpan timeLimit, TimeProvider time, ReadReport readReport)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="OperationCanceledException">The batch was cancelled.</exception>
    internal ImportResult Read(ImportFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(timeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        SourceReading? reading = null;
        try
        {
            reading = Open(file, either.Token);
            return known.TryGetValue(reading.Identity.Sha256, out var stored)
                ? new ImportResult(file, null, stored)
                : new ImportResult(file, Read(file, reading, either.Token), null);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ImportResult(file, Failed(file, reading, ImportFailures.TooSlow(timeLimit)), null);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return new ImportResult(file, Failed(file, reading, ImportFailures.Internal(bug)), null);
        }
        finally
        {
            reading?.Dispose();
        }
    }

    /// <summary>A record of a file that could not be read.</summary>
    internal ImportedDocument Failed(ImportFile file, SourceReading? reading, FailureReason reason) => new()
    {
        Sha256 = string.IsNullOrEmpty(reading?.Identity.Sha256) ? null : reading.Identity.Sha256,
        FileName = Path.GetFileName(file.Path),
        RelativePath = file.RelativePath,
        Length = string.IsNullOrEmpty(reading?.Identity.Sha256) ? null : reading.Identity.Length,
        ExtractorVersion = version,
        OptionsHash = optionsHash,
        Failure = reason,
    };

    private static SourceReading Open(ImportFile file, CancellationToken cancellationToken)
    {
        // Pipes and devices have no length; opening one could wait for ever, so nothing without length is opened.
        var info = new FileInfo(file.Path);
        if (info.LinkTarget is not null)
        {
            info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
        }

        return info is { Exists: true, Length: 0 }
            ? SourceReader.Read(ReadOnlyMemory<byte>.Empty, Path.GetFileName(file.Path), cancellationToken: cancellationToken)
            : SourceReader.Open(file.Path, cancellationToken: cancellationToken);
    }

    private ImportedDocument Read(ImportFile file, SourceReading reading, CancellationToken cancellationToken)
    {
        if (reading.Document is not { } document)
        {
            return Failed(file, reading, ImportFailures.Of(reading));
        }

        return new ImportedDocument
        {
            Sha256 = reading.Identity.Sha256,
            FileName = reading.Identity.FileName,
            RelativePath = file.RelativePath,
            Length = reading.Identity.Length,
            ExtractorVersion = version,
            OptionsHash = optionsHash,
            Report = readReport(document, cancellationToken).ToRows(),
        };
    }
}
