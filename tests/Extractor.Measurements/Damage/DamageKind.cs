namespace Extractor.Measurements.Damage;

/// <summary>The ways in which files are damaged on their way: by mail programs, broken downloads, editors and bad writers.</summary>
internal enum DamageKind
{
    /// <summary>Bytes before the header.</summary>
    JunkBeforeHeader,

    /// <summary>The last 15 % are missing.</summary>
    LastPartCut,

    /// <summary>The last kilobyte is missing.</summary>
    LastKilobyteCut,

    /// <summary>Bytes inserted after the header, so that every offset is wrong.</summary>
    OffsetsWrong,

    /// <summary>Carriage returns before line feeds are gone, everywhere.</summary>
    LineEndsConverted,

    /// <summary>Twenty bytes overwritten at random.</summary>
    BytesOverwritten,

    /// <summary>Every direct /Length is too large by seven.</summary>
    LengthsWrong,
}
