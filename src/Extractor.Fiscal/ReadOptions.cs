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
    /// The first 16 hexadecimal digits of the SHA-256 of <see cref="Text"/>. Part of the key of a record: the same bytes read with other
    /// options are another record.
    /// </summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16];

    /// <summary>Every option on a line of its own, ordered by name: <c>with-personal-data=false</c>.</summary>
    public string Text => $"with-personal-data={(WithPersonalData ? "true" : "false")}\n";

    /// <summary>The options that <see cref="Text"/> says; what it does not say is as in <see cref="Default"/>.</summary>
    public static ReadOptions OfText(string text) => new() { WithPersonalData = text.Split('\n').Contains("with-personal-data=true", StringComparer.Ordinal) };
}
