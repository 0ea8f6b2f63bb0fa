using System.Security.Cryptography;
using System.Text;

namespace Extractor.Fiscal;

/// <summary>How a report is read.</summary>
public sealed record ReadOptions
{
    private const string PersonalDataName = "with-personal-data=";
    private const string RecognitionName = "recognition=";

    /// <summary>The options where none are given: nothing about persons, nothing read from pictures.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// Whether names and numbers of persons are kept: 填报人, 项目负责人, 联系人 and 联系电话 of performance forms, and whatever looks like a
    /// mobile phone or a citizen's number in their texts. Left out by default, because a published form is no reason to collect them.
    /// </summary>
    public bool WithPersonalData { get; init; }

    /// <summary>
    /// The engines that read pages without text that can be trusted, in the order in which their readings count, parted by commas:
    /// <c>pp,tesseract</c>. Empty where no page is read from its picture.
    /// </summary>
    public string Recognition { get; init; } = string.Empty;

    /// <summary>
    /// The first 16 hexadecimal digits of the SHA-256 of <see cref="Text"/>. Part of the key of a record: the same bytes read with other
    /// options are another record.
    /// </summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16];

    /// <summary>
    /// The options that a document is known by. Engines are among them only where a page is a picture: all other pages are the same whatever is
    /// installed.
    /// </summary>
    /// <param name="hasPictures">Whether a page of the document is one that an engine reads, or would read.</param>
    public ReadOptions Of(bool hasPictures) => hasPictures ? this : this with { Recognition = string.Empty };

    /// <summary>
    /// Every option on a line of its own: <c>with-personal-data=false</c>, then <c>recognition=pp</c>, which is left out where there is none,
    /// so that such a record has the key that it always had.
    /// </summary>
    public string Text => $"{PersonalDataName}{(WithPersonalData ? "true" : "false")}\n" + (Recognition.Length == 0 ? "" : $"{RecognitionName}{Recognition}\n");

    /// <summary>The options that <see cref="Text"/> says; what it does not say is as in <see cref="Default"/>.</summary>
    public static ReadOptions OfText(string text)
    {
        var lines = text.Split('\n');
        return new ReadOptions
        {
            WithPersonalData = lines.Contains(PersonalDataName + "true", StringComparer.Ordinal),
            Recognition = lines.FirstOrDefault(static line => line.StartsWith(RecognitionName, StringComparison.Ordinal))?[RecognitionName.Length..] ?? string.Empty,
        };
    }
}
