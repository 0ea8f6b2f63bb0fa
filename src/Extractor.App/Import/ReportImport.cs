using Extractor.App.Recognition;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Sources;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>Reads documents in this process. Whatever a file contains, there is a result; several threads may read at once.</summary>
/// <param name="options">How reports are read.</param>
/// <param name="timeLimit">How long one file may take.</param>
/// <param name="time">Where the limit is measured.</param>
/// <param name="pictures">Reads pages from their pictures; ends with this reader.</param>
/// <param name="readReport">The way from an opened document to its record.</param>
internal sealed class ReportImport(ReadOptions options, TimeSpan timeLimit, TimeProvider time, PictureReading pictures, ReadReport readReport) : IDocumentReader
{
    /// <inheritdoc/>
    public ImportedDocument Read(HashedFile file, CancellationToken cancellationToken) => Read(file.File, cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <exception cref="OperationCanceledException">The batch was cancelled.</exception>
    internal ImportedDocument Read(ImportFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(timeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        SourceReading? reading = null;
        try
        {
            reading = pictures.Over(Open(file, either.Token));
            return Read(file, reading, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failed(file, reading, ImportFailures.TooSlow(timeLimit));
        }
        catch (OutOfMemoryException)
        {
            return Failed(file, reading, ImportFailures.TooMuchMemory());
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return Failed(file, reading, ImportFailures.Internal(bug));
        }
        finally
        {
            reading?.Dispose();
        }
    }

    public void Dispose() => pictures.Dispose();

    private static SourceReading Open(ImportFile file, CancellationToken cancellationToken) => FileHashing.IsEmpty(file.Path)
        ? SourceReader.Read(ReadOnlyMemory<byte>.Empty, file.Name, cancellationToken: cancellationToken)
        : SourceReader.Open(file.Path, file.Name, cancellationToken: cancellationToken);

    private ImportedDocument Read(ImportFile file, SourceReading reading, CancellationToken cancellationToken)
    {
        if (reading.Document is not { } document)
        {
            return Failed(file, reading, ImportFailures.Of(reading));
        }

        var record = readReport(document, cancellationToken);
        var hasPictures = PictureReading.HasPictures(reading);
        return new ImportedDocument
        {
            Sha256 = reading.Identity.Sha256,
            FileName = reading.Identity.FileName,
            RelativePath = file.RelativePath,
            Length = reading.Identity.Length,
            ExtractorVersion = ExtractorVersion.Current,
            OptionsHash = options.Of(hasPictures).Hash,
            HasPictures = hasPictures,
            Report = record.ToRows(),
        };
    }

    /// <summary>A record of a file that could not be read.</summary>
    private ImportedDocument Failed(ImportFile file, SourceReading? reading, FailureReason reason)
    {
        var known = reading is { Identity.Sha256.Length: > 0 } ? reading.Identity : null;
        return new HashedFile(file, 0, known?.Sha256, known?.Length).Failed(reason, options, reading is null || PictureReading.HasPictures(reading));
    }
}
