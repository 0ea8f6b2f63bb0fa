using System.Security.Cryptography;
using System.Text;

namespace Extractor.Fiscal;

/// <summary>How a report is read.</summary>
public sealed record ReadOptions
{
    /// <summary>The options where none are given: nothing about persons.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// Whether names and numbers of persons are kept: 填报人, 项目负责人, 联系人 and 联系电话 of performance forms, and whatever looks like a
    /// mobile phone or a citizen's number in their texts. Left out by default, because a published form is no reason to collect them.
    /// </summary>
    public bool WithPersonalData { get; init; }

    /// <summary>
    /// The options as one line, such as <c>with-personal-data=false</c>: every option that changes what is read, in alphabetical order. Equal
    /// options have equal texts on every machine.
    /// </summary>
    public string CanonicalText => WithPersonalData ? "with-personal-data=true" : "with-personal-data=false";

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of <see cref="CanonicalText"/>: part of the key of a record.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText)))[..16];
}
