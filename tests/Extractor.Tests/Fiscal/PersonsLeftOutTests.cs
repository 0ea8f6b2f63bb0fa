using Extractor.Fiscal;

namespace Extractor.Tests.Fiscal;

/// <summary>An export leaves out what may name persons, and nothing else: whatever engines read the pictures of a document.</summary>
public sealed class PersonsLeftOutTests
{
    [TestCase("")]
    [TestCase("pp")]
    [TestCase("tesseract")]
    [TestCase("pp,tesseract")]
    public void Engines_do_not_make_a_record_one_with_persons(string engines)
    {
        var options = new ReadOptions { Recognition = engines };

        Assert.That(ReadOptions.LeavesPersonsOut(options.Hash), Is.True);
        Assert.That(ReadOptions.LeavesPersonsOut((options with { WithPersonalData = true }).Hash), Is.False);
    }

    [Test]
    public void What_no_known_options_give_may_name_persons() => Assert.That(ReadOptions.LeavesPersonsOut("0123456789abcdef"), Is.False);
}
