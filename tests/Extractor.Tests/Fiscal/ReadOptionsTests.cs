using Extractor.Fiscal;

namespace Extractor.Tests.Fiscal;

/// <summary>Options are a part of the key of a record.</summary>
public sealed class ReadOptionsTests
{
    /// <summary><c>printf 'with-personal-data=false\n' | sha256sum</c>: the key that records had before pictures were read.</summary>
    [Test]
    public void Where_no_engine_takes_part_the_key_is_what_it_was() => Assert.That(ReadOptions.Default.Hash, Is.EqualTo("6bc4f72e2c036b4e"));

    [Test]
    public void Other_engines_are_another_key() =>
        Assert.That(new[] { "", "pp", "tesseract", "pp,tesseract" }.Select(static engines => new ReadOptions { Recognition = engines }.Hash), Is.Unique);

    [Test]
    public void The_text_says_everything([Values] bool withPersonalData, [Values("", "pp", "pp,tesseract")] string recognition)
    {
        var options = new ReadOptions { WithPersonalData = withPersonalData, Recognition = recognition };

        Assert.That(ReadOptions.OfText(options.Text), Is.EqualTo(options));
    }
}
