using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>Reads documents, one at a time. Whatever a document contains, there is a result.</summary>
internal interface IDocumentReader : IDisposable
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="OperationCanceledException">The batch was cancelled.</exception>
    ImportedDocument Read(HashedFile file, CancellationToken cancellationToken);
}
