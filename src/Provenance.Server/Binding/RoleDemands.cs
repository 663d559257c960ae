using Provenance.Domain;
using Provenance.Domain.Access;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;

namespace Provenance.Server.Binding;

/// <summary>A mutation, and the role that it takes.</summary>
/// <param name="Field">The mutation: <c>addSource</c>.</param>
/// <param name="AtLeast">The least role that may send it.</param>
internal sealed record RoleDemand(string Field, Role AtLeast);

/// <summary>Reads the directive <c>@role</c> of the schema, and has it enforced before an operation runs.</summary>
internal static class RoleDemands
{
    private const string Directive = "role";

    /// <summary>Has the mutations of each operation decided about before it runs.</summary>
    /// <param name="options">The engine's options.</param>
    /// <param name="refuse">Says why these mutations are refused; null if they are not.</param>
    public static EngineOptions Enforced(
        EngineOptions options, Func<IReadOnlyList<RoleDemand>, Refusal?> refuse) => options with
        {
            OnOperation = (plan, _) => plan.Operation.Operation is OperationType.Mutation && Of(plan) is { Count: > 0 } demands
                ? refuse(demands)
                : null,
        };

    /// <summary>Says of each mutation that has no directive what to add to it.</summary>
    public static IEnumerable<string> Missing(GraphQLSchema schema) => (schema.MutationType?.Fields.Values ?? [])
        .Where(field => RoleOf(field) is null)
        .Select(field => $"Mutation.{field.Name} does not say who may send it. Add @role(atLeast: EDITOR), or another role.");

    /// <summary>The role that a mutation takes; null if it does not say.</summary>
    public static Role? RoleOf(FieldDefinition field) =>
        field.Definition?.Directives.FirstOrDefault(each => each.Name.Value == Directive)?.Arguments is
            [{ Value: EnumValueNode { Value: var role } }]
            ? Token.Parse<Role>(role)
            : null;

    private static List<RoleDemand> Of(OperationPlan plan) =>
    [
        .. plan.Fields
            .Where(field => field.Resolver is not null)
            .Select(field => new RoleDemand(field.Definition.Name, RoleOf(field.Definition)!.Value)),
    ];
}
