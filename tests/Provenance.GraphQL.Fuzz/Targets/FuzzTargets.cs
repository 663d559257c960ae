namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>All targets by name.</summary>
internal static class FuzzTargets
{
    /// <summary>Makes each target.</summary>
    public static IReadOnlyDictionary<string, Func<Task<FuzzTarget>>> All { get; } = new Dictionary<string, Func<Task<FuzzTarget>>>
    {
        ["parser"] = () => Task.FromResult<FuzzTarget>(new ParserTarget()),
        ["schema"] = () => Task.FromResult<FuzzTarget>(new SchemaTarget()),
        ["validator"] = () => Task.FromResult<FuzzTarget>(new ValidatorTarget()),
        ["executor"] = () => Task.FromResult<FuzzTarget>(new ExecutorTarget()),
        ["http"] = async () => await HttpTarget.StartAsync(),
    };
}
