using System.Security.Cryptography;
using Extractor.Serving.Answers;
using Extractor.Sources;
using Extractor.Sources.Archives;
using Extractor.Storage.Relational;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Reports;

/// <summary>
/// The bytes of a document: from the kept sources, or from where an import opened it, if they are still those of the document's hash. No path of a
/// request is ever opened. A browser shows a PDF and saves everything else, and runs nothing of it.
/// </summary>
internal static class SourceEndpoint
{
    /// <summary>Enough to tell a format by.</summary>
    private const int HeadLength = 64 * 1024;

    internal static async Task Source(Exchange exchange)
    {
        var sha256 = exchange.Sha256();
        IReadOnlyList<string> places;
        using (var snapshot = await exchange.Store.TakeAsync(exchange.Cancelled))
        {
            places = snapshot.ListOpenedFiles(sha256);
        }

        await using var bytes = exchange.Store.Sources?.Open(sha256) ?? Unchanged(places, sha256) ?? throw new ProblemException(Problems.NoSource(sha256));
        var format = ContentFormatDetection.Detect(Head(bytes));
        var headers = exchange.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.ContentDisposition = $"{(format == ContentFormat.Pdf ? "inline" : "attachment")}; filename=\"{sha256}{(format.Extensions.Count > 0 ? format.Extensions[0] : string.Empty)}\"";
        headers.CacheControl = "private, max-age=86400, immutable";
        var type = format.MediaType is "image/*" or "" ? ContentFormat.Unknown.MediaType : format.MediaType;
        await Results.Stream(bytes, type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true)
            .ExecuteAsync(exchange.Context);
    }

    /// <summary>Whether the bytes seem to be there; they are only compared when they are asked for.</summary>
    internal static bool IsAtHand(ServedStore store, StoreSnapshot snapshot, string sha256)
    {
        using var kept = store.Sources?.Open(sha256);
        return kept is not null || snapshot.ListOpenedFiles(sha256).Any(place => File.Exists(place) || place.Contains("!/", StringComparison.Ordinal));
    }

    private static Stream? Unchanged(IReadOnlyList<string> places, string sha256)
    {
        foreach (var place in places)
        {
            Stream? bytes = null;
            try
            {
                bytes = File.Exists(place)
                    ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                    : ArchiveReader.Open(place);
                if (bytes is not null && !bytes.CanSeek)
                {
                    bytes = Copy(bytes);
                }

                if (bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256)
                {
                    bytes.Position = 0;
                    return bytes;
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                // The next place may be readable.
            }

            bytes?.Dispose();
        }

        return null;
    }

    /// <summary>A file in an archive has at most 256 MB; the archive's reader sees to it.</summary>
    private static MemoryStream Copy(Stream bytes)
    {
        using (bytes)
        {
            var copy = new MemoryStream();
            bytes.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }

    private static byte[] Head(Stream bytes)
    {
        var head = new byte[(int)Math.Min(HeadLength, bytes.Length)];
        bytes.ReadExactly(head);
        bytes.Position = 0;
        return head;
    }
}
