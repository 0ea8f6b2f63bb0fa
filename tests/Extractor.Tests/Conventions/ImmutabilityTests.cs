using System.Reflection;
using System.Runtime.CompilerServices;
using Extractor.Documents;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Conventions;

/// <summary>What passes between stages never changes once it is made.</summary>
public sealed class ImmutabilityTests
{
    private static IEnumerable<Type> Values() =>
        typeof(Page).Assembly.GetExportedTypes()
            .Concat(typeof(FiscalReport).Assembly.GetExportedTypes())
            .Where(type => !type.IsInterface && !type.IsEnum);

    [TestCaseSource(nameof(Values))]
    public void A_public_type_has_no_setter_and_no_field_that_changes(Type type)
    {
        var setters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter))
            .Select(property => property.Name);
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(field => field is { IsInitOnly: false, IsLiteral: false })
            .Select(field => field.Name);

        Assert.That(setters.Concat(fields), Is.Empty);
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
