using System.Collections.Immutable;
using System.Text.Json;

namespace Extractor.Fiscal.Definitions;

/// <summary>Reads the catalogue files. A broken file is a mistake in the program, so it throws.</summary>
internal static class CatalogResources
{
    private delegate T Reading<T>(ref Utf8JsonReader reader);

    /// <summary>Reads one form.</summary>
    public static FormDefinition ReadForm(string name) => Read(name, CatalogJson.ReadFormDefinition);

    /// <summary>Reads one identity.</summary>
    public static IdentityDefinition ReadIdentity(string name) => Read(name, CatalogJson.ReadIdentityDefinition);

    /// <summary>Reads the wording of findings.</summary>
    public static FindingWording ReadWording(string name) => Read(name, CatalogJson.ReadFindingWording);

    /// <summary>Reads the model of damaged figures.</summary>
    public static FigureDamage ReadDamage(string name) => Read(name, CatalogJson.ReadFigureDamage);

    /// <summary>Reads the administrative divisions.</summary>
    public static DivisionFile ReadDivisions(string name) => Read(name, CatalogJson.ReadDivisionFile);

    /// <summary>Reads the subjects of narrative facts.</summary>
    public static ImmutableArray<FactSubjectDefinition> ReadFactSubjects(string name) => Read(name, CatalogJson.ReadArrayOfFactSubjectDefinition);

    /// <summary>Reads the kinds of sections of a narrative.</summary>
    public static ImmutableArray<FactSectionDefinition> ReadFactSections(string name) => Read(name, CatalogJson.ReadArrayOfFactSectionDefinition);

    /// <summary>Reads the units of counts.</summary>
    public static FactUnitWords ReadFactUnits(string name) => Read(name, CatalogJson.ReadFactUnitWords);

    /// <summary>Reads the words of measures.</summary>
    public static FactMeasureWords ReadFactMeasures(string name) => Read(name, CatalogJson.ReadFactMeasureWords);

    /// <summary>Reads one performance form.</summary>
    public static PerformanceDefinition ReadPerformanceForm(string name) => Read(name, CatalogJson.ReadPerformanceDefinition);

    /// <summary>Reads the vocabulary of performance forms.</summary>
    public static PerformanceVocabularyFile ReadPerformanceVocabulary(string name) => Read(name, CatalogJson.ReadPerformanceVocabularyFile);

    /// <summary>Reads what statements of the running text are compared with.</summary>
    public static FactCheckDefinition ReadFactChecks(string name) => Read(name, CatalogJson.ReadFactCheckDefinition);

    /// <summary>Reads the families of a government's tables.</summary>
    public static ImmutableArray<Government.GovernmentFamily> ReadFamilies(string name) => Read(name, CatalogJson.ReadArrayOfGovernmentFamily);

    /// <summary>Reads a list of codes.</summary>
    public static ImmutableArray<ClassificationEntry> ReadCodes(string name) => Read(name, CatalogJson.ReadArrayOfClassificationEntry);

    /// <summary>Reads the changes of codes.</summary>
    public static ImmutableArray<Panels.CodeChange> ReadCodeChanges(string name) => Read(name, CatalogJson.ReadArrayOfCodeChange);

    private static T Read<T>(string name, Reading<T> reading)
    {
        var reader = new Utf8JsonReader(CatalogFiles.Get(name));
        reader.Read();
        try
        {
            return reading(ref reader);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The catalogue file {name} is broken. {exception.Message}", exception);
        }
    }
}
