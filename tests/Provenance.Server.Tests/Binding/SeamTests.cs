using System.Reflection;
using System.Text.RegularExpressions;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Planning;
using Provenance.Server.Binding;

namespace Provenance.Server.Tests.Binding;

/// <summary>
/// The engine's view of a request, the call of a field and its plan, is seen by the adapter in Server's Binding folder
/// alone. All else is plain classes with plain parameters, and Hosting, which starts the engine.
/// </summary>
public sealed partial class SeamTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static
        | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] _ofHosts = [typeof(GraphQLEngine), typeof(EngineOptions), typeof(ExecutableSchema)];

    [Fact]
    public void No_type_outside_the_adapter_has_a_member_that_takes_or_gives_the_engines_view() => Assert.Empty(
        typeof(CallParameters).Assembly.GetTypes()
            .Where(type => type.Namespace != typeof(CallParameters).Namespace)
            .Where(SeesRequest)
            .Select(type => type.FullName));

    [Fact]
    public void No_file_outside_the_adapter_names_the_engines_view()
    {
        var root = Path.Combine(Repository.Root, "src", "Provenance.Server");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && NamesRequest(file.Path, file.Text))
            .Select(file => file.Path)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Binding/CallParameters.cs", "Binding/CursorScopes.cs", "Binding/FollowedRequests.cs", "Binding/LookAhead.cs",
                "Binding/RoleDemands.cs",
            ],
            files);
    }

    [Theory]
    [InlineData(typeof(TakesCall))]
    [InlineData(typeof(GivesCalls))]
    [InlineData(typeof(KeepsPlan))]
    [InlineData(typeof(HasLocal))]
    [InlineData(typeof(CallParameters))]
    public void A_type_that_sees_it_would_be_found(Type type) => Assert.True(SeesRequest(type));

    [Theory]
    [InlineData("Claims/ClaimFields.cs", "using Provenance.GraphQL.Execution;", true)]
    [InlineData("Hosting/ProvenanceSchema.cs", "using Provenance.GraphQL.Execution;", false)]
    [InlineData("Hosting/ProvenanceSchema.cs", "using Provenance.GraphQL.Planning;", true)]
    [InlineData("Claims/ClaimFields.cs", "var plan = (FieldPlan)field;", true)]
    [InlineData("Claims/ClaimFields.cs", "using Provenance.Server.Paging;", false)]
    public void A_file_that_names_it_would_be_found(string path, string text, bool expected) =>
        Assert.Equal(expected, NamesRequest(path, text));

    private static bool NamesRequest(string path, string text) => Named().IsMatch(text)
        || (!path.StartsWith("Hosting/", StringComparison.Ordinal)
            && text.Contains("Provenance.GraphQL.Execution", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(FieldCall|FieldPlan|RequestContext)\b|Provenance\.GraphQL\.Planning")]
    private static partial Regex Named();

    private static bool SeesRequest(Type type) => TypesOf(type).SelectMany(WithArguments).Any(seen =>
        !_ofHosts.Contains(seen)
        && (seen.Namespace == typeof(FieldCall).Namespace || seen.Namespace == typeof(FieldPlan).Namespace));

    private static IEnumerable<Type> TypesOf(Type type) =>
    [
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetMethods(Declared).Select(method => method.ReturnType),
        .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(method =>
            method.GetParameters().Select(parameter => parameter.ParameterType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])),
    ];

    private static IEnumerable<Type> WithArguments(Type type) => type.HasElementType
        ? WithArguments(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(WithArguments).Prepend(type);

    private static class TakesCall
    {
        public static int Field(FieldCall call) => call.Parents.Count;
    }

    private static class GivesCalls
    {
        public static Task<IReadOnlyList<FieldCall[]>> Field() => Task.FromResult<IReadOnlyList<FieldCall[]>>([]);
    }

    private sealed class KeepsPlan
    {
        public FieldPlan? Plan { get; init; }
    }

    private static class HasLocal
    {
        public static string Field(object call)
        {
            var seen = (FieldCall)call;
            return $"{seen.Field} {seen.Request}";
        }
    }
}
