using System.Text.Json.Nodes;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Tests.Execution.Incremental;

/// <summary>Answers in parts, and what a client makes of them.</summary>
internal static class Deliveries
{
    /// <summary>The parts of an answer of the newsroom, as JSON.</summary>
    public static async Task<List<string>> RunAsync(
        string document, EngineOptions? options = null, string? variables = null, NewsroomCalls? calls = null)
    {
        var binding = new SchemaBinder(Newsroom.Schema)
            .AddResolvers(typeof(NewsroomQueries), typeof(NewsroomMutations), typeof(SourceFields), typeof(OutletFields))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        var engine = new GraphQLEngine(
            binding.Schema, (options ?? new EngineOptions()) with { AllowIncrementalDelivery = true });
        return await RunAsync(engine, document, Newsroom.ServicesWith(calls ?? new()), variables);
    }

    public static async Task<List<string>> RunAsync(
        GraphQLEngine engine, string document, IServiceProvider services, string? variables = null)
    {
        var request = new GraphQLRequest(document)
        {
            AcceptsParts = true,
            Variables = variables is null ? null : System.Text.Json.JsonElement.Parse(variables),
        };
        var result = await engine.DeliverAsync(request, services, TestContext.Current.CancellationToken);
        List<string> parts = [Newsroom.Json(result.Response!)];
        if (result.Later is { } later)
        {
            await using (later)
            {
                while (await later.MoveNextAsync())
                {
                    parts.Add(Newsroom.Json(later.Current));
                }
            }
        }

        return parts;
    }

    /// <summary>The whole answer that the parts make, as a client puts it together: what is deferred is merged into the object
    /// at its path. Errors come in the order of the parts, those of fragments that failed among them.</summary>
    public static JsonObject Merge(IReadOnlyList<string> parts)
    {
        var whole = JsonNode.Parse(parts[0])!.AsObject();
        var errors = new JsonArray();
        var pending = new Dictionary<string, JsonArray>();
        for (var index = 0; index < parts.Count; index++)
        {
            var part = JsonNode.Parse(parts[index])!.AsObject();
            Assert.Equal(index < parts.Count - 1, part["hasNext"]?.GetValue<bool>() ?? false);
            AddErrors(part);
            foreach (var each in part["pending"]?.AsArray() ?? [])
            {
                pending.Add(each!["id"]!.GetValue<string>(), each["path"]!.AsArray());
            }

            foreach (var each in part["incremental"]?.AsArray() ?? [])
            {
                AddErrors(each!.AsObject());
                var place = pending[each!["id"]!.GetValue<string>()]
                    .Concat(each["subPath"]?.AsArray() ?? [])
                    .Aggregate(whole["data"]!, (node, step) => step!.GetValueKind() is System.Text.Json.JsonValueKind.Number
                        ? node[step.GetValue<int>()]! : node[step.GetValue<string>()]!);
                Merge(place.AsObject(), each["data"]!.AsObject());
            }

            foreach (var each in part["completed"]?.AsArray() ?? [])
            {
                AddErrors(each!.AsObject());
                Assert.True(pending.Remove(each!["id"]!.GetValue<string>()));
            }
        }

        Assert.Empty(pending);
        var merged = new JsonObject();
        if (errors.Count > 0)
        {
            merged["errors"] = errors;
        }

        merged["data"] = whole["data"]?.DeepClone();
        return merged;

        void AddErrors(JsonObject from)
        {
            foreach (var error in from["errors"]?.AsArray() ?? [])
            {
                errors.Add(error!.DeepClone());
            }
        }
    }

    /// <summary>Adds members; none of them may be there, since nothing is delivered twice.</summary>
    private static void Merge(JsonObject target, JsonObject added)
    {
        foreach (var (name, value) in added)
        {
            Assert.False(target.ContainsKey(name), $"{name} is delivered twice");
            target[name] = value?.DeepClone();
        }
    }
}
