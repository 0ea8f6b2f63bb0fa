using System.Collections.Immutable;

namespace Extractor.Fixtures.Invention;

/// <summary>Place names that no gazetteer holds: combined from words that sound right.</summary>
public static class FictionalNames
{
    private static readonly ImmutableArray<string> Cities = ["临栖市", "澄屿市", "望溯市", "青棹市", "沅霁市", "朔云川市"];
    private static readonly ImmutableArray<string> Districts = ["云岭坞区", "栖霞渡区", "北蓼区", "松隐区", "白鹭滩区", "揽月区", "石榴坪县"];

    public static string Region(SeededGenerator generator) => generator.Pick(Cities) + generator.Pick(Districts);
}
