namespace Extractor.Storage;

/// <summary>What a store is opened for.</summary>
public enum StoreAccess
{
    /// <summary>Only questions; the file must exist.</summary>
    Read,

    /// <summary>Questions and saving; the file is made when it is not there.</summary>
    Write,
}
