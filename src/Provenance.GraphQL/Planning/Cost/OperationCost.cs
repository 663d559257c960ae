using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Planning.Cost;

/// <summary>The most that an operation may cost, estimated before it runs.</summary>
/// <param name="Fields">The calls of resolvers, weighted.</param>
/// <param name="Types">The values of the answer, weighted.</param>
internal readonly record struct OperationCost(double Fields, double Types)
{
    private const double Largest = 1e15;

    /// <summary>The larger of the two.</summary>
    public double Larger => Math.Max(Fields, Types);

    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(left.Fields + right.Fields, left.Types + right.Types);

    /// <summary>Multiplies costs. The result stays finite, however long and nested the lists are.</summary>
    public static OperationCost operator *(double count, OperationCost cost) =>
        new(Math.Min(count * cost.Fields, Largest), Math.Min(count * cost.Types, Largest));

    /// <summary>Why an operation of this cost may not run; null when it may.</summary>
    public GraphQLError? ExcessOver(EngineOptions limits, OperationDefinitionNode operation)
    {
        var excess =
            Fields > limits.MaxFieldCost ? FormattableString.Invariant(
                $"The operation's field cost is {Fields:R}, more than {limits.MaxFieldCost}")
            : Types > limits.MaxTypeCost ? FormattableString.Invariant(
                $"The operation's type cost is {Types:R}, more than {limits.MaxTypeCost}")
            : null;
        return excess is null
            ? null
            : GraphQLError.At($"{excess}; ask for shorter lists or fewer fields.", operation).WithCode(ErrorCode.CostTooHigh);
    }

    /// <summary>As the response's extensions show it.</summary>
    public IReadOnlyDictionary<string, object?> ToExtension() =>
        new Dictionary<string, object?> { ["fieldCost"] = Fields, ["typeCost"] = Types };
}

/// <summary>The cost of an operation, and the error if it costs too much.</summary>
internal sealed record CostResult(OperationCost Cost, GraphQLError? Error);
