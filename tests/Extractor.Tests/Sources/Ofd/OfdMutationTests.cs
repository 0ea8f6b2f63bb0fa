using System.Text;
using Extractor.Documents;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>A small share of the mutations of <c>scripts/measure-mutations</c>: changed XML gives pages or a reason, never an exception.</summary>
public sealed class OfdMutationTests
{
    private const int Mutations = 300;

    private static readonly string[] Words = ["9999999999", "-1", "NaN", "g 2147483647 1", "<", ">", "\"", "&x;", "<PageBlock>", "ID=\"1\"", "0 0 0 0 0 0", "C C C", "\0", "<!--"];

    [Test]
    public void Changed_parts_never_throw()
    {
        const string resources = "<Res><Fonts><Font ID=\"3\" FontName=\"宋体\"/></Fonts><DrawParams><DrawParam ID=\"4\" Relative=\"4\" LineWidth=\"1\"/></DrawParams></Res>";
        var content = OfdBuilder.PageOf(
            OfdBuilder.Text("合计12", attributes: "CTM=\"1 0 0 1 0 0\"") + "<PathObject Boundary=\"1 1 90 90\" DrawParam=\"4\"><AbbreviatedData>M 0 0 L 90 0 B 1 1 2 2 3 3 A 5 5 0 1 0 9 9 C</AbbreviatedData></PathObject>");
        var read = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            using var reading = new OfdBuilder()
                .With("Doc_0/Pages/0.xml", Change(content, random))
                .With("Doc_0/Res.xml", Change(resources, random))
                .With("Doc_0/Document.xml", random.Next(3) == 0
                    ? Change(OfdBuilder.Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>"), random)
                    : OfdBuilder.Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>"))
                .Open();
            Assert.That(() => reading.Document is null ? null : ExtractionPipeline.Extract(reading.Document), Throws.Nothing, $"seed {seed}");
            Assert.That(reading.Document is not null || !reading.Diagnostics.IsEmpty, $"seed {seed}");
            read += reading.Document is PagedDocument { Pages.Count: 1 } ? 1 : 0;
        }

        Assert.That(read, Is.GreaterThan(Mutations / 2), "most changes leave a document");
    }

    private static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var count = random.Next(1, 8); count > 0; count--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(3))
            {
                case 0:
                    changed.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 1:
                    changed.Remove(at, Math.Min(random.Next(1, 30), changed.Length - at));
                    break;
                default:
                    changed[at] = "0123456789 <>\"/="[random.Next(16)];
                    break;
            }

            if (changed.Length == 0)
            {
                break;
            }
        }

        return changed.ToString();
    }
}
