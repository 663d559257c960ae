using Provenance.Domain;
using Provenance.Domain.Access;
using Provenance.GraphQL.Errors;
using Provenance.Server.Binding;
using Provenance.Server.Hosting;

namespace Provenance.Server.Access;

/// <summary>Decides whether the mutations of a request are carried out: all of them, or none.</summary>
internal sealed class MutationAdmission(
    CurrentUser user, MutationRate rate, AccessPolicy policy, RefusalLog log, IHttpContextAccessor context)
{
    /// <summary>Refuses mutations that the caller may not send, or not so often.</summary>
    /// <param name="demands">The mutations, at least one.</param>
    /// <returns>Why they are refused; null if they are not.</returns>
    public Refusal? Refuse(IReadOnlyList<RoleDemand> demands)
    {
        var caller = user.Caller;
        var refusal = demands.FirstOrDefault(demand => demand.AtLeast > caller.Role) is { } unmet ? Refuse(unmet, caller)
            : caller == Caller.Local ? null
            : RefuseRate(caller, demands.Count);
        if (refusal is not null)
        {
            log.OfMutations(context.HttpContext, caller, demands.Select(demand => demand.Field), refusal.Error.Message);
        }

        return refusal;
    }

    /// <summary>Refuses a request that may bring files, before they are read, of someone who could not have them imported. Other
    /// forms have no files.</summary>
    public Refusal? RefuseFiles(HttpContext request) =>
        request.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true && user.Caller is { Role: < Role.Editor } caller
            ? Refuse(new("importCorpus", Role.Editor), caller) : null;

    private Refusal Refuse(RoleDemand demand, Caller caller)
    {
        var needed = $"\"{demand.Field}\" takes the role {Token.Of(demand.AtLeast)}"
            + (demand.AtLeast < Role.Administrator ? " or a higher one" : "");
        return caller == Caller.Anonymous
            ? Refusal.Unauthenticated($"{needed}, and you did not sign in: send the header \"Authorization: Bearer\" with "
                + $"{(policy.TakesTokens ? "a token or an API key" : "an API key")}. Nothing was done.")
            : Refusal.Forbidden($"{needed}, and {caller.Name} has the role {Token.Of(caller.Role)}. Nothing was done.");
    }

    private Refusal? RefuseRate(Caller caller, int count) => rate.Take(caller.Id, count) is not { } seconds ? null
        : count > rate.Limit
            ? Refusal.Forbidden($"The request has {count} mutations; {rate.Limit} a minute would be accepted. Nothing was done.")
            : Refusal.RateLimited(
                $"{caller.Name} has sent more than {rate.Limit} mutations in a minute, the limit of this server; go on in "
                    + $"{seconds} s. Nothing was done.",
                seconds);
}
