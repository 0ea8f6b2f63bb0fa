namespace Extractor.Encodings;

/// <summary>A text with the decision that made it readable.</summary>
/// <param name="Text">The text; what is invalid in the encoding is U+FFFD.</param>
/// <param name="EncodingName">The encoding that was used, such as <c>GB18030</c>.</param>
/// <param name="Evidence">What decided for it.</param>
public readonly record struct DecodedText(string Text, string EncodingName, EncodingEvidence Evidence)
{
    /// <summary>What decided, in words that end the sentence "It was read as … because of".</summary>
    public string Reason => Evidence switch
    {
        EncodingEvidence.ByteOrderMark => "its byte order mark",
        EncodingEvidence.ValidUtf8 => "every byte being valid UTF-8",
        EncodingEvidence.Transport => "the charset it was delivered with",
        EncodingEvidence.Declaration => "the charset it declares itself",
        _ => "the statistics of its bytes",
    };
}

/// <summary>What can decide for an encoding, the strongest first.</summary>
public enum EncodingEvidence
{
    /// <summary>The first bytes say so.</summary>
    ByteOrderMark,

    /// <summary>Chance alone never makes a longer text of another encoding valid UTF-8.</summary>
    ValidUtf8,

    /// <summary>The header of the answer that brought the file.</summary>
    Transport,

    /// <summary>The file itself, such as the meta element of a page.</summary>
    Declaration,

    /// <summary>Which encoding makes common characters of the bytes.</summary>
    Statistics,
}
