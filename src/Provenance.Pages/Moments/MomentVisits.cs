using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Moments;

/// <summary>What the moment in an address asks of a page.</summary>
internal static class MomentVisits
{
    /// <summary>The parameter that goes on in the list of what has changed since.</summary>
    public const string SinceAfter = "sinceAfter";

    extension(PageVisit visit)
    {
        /// <summary>The moment to look back to; null for the present.</summary>
        public PageMoment? Moment => visit.Parameter(PageMoment.AsOf) is var recorded
            && visit.Parameter(PageMoment.Day) is var published
            && recorded is null && published is null ? null : new(recorded, published);

        /// <summary>The variables of an operation about a record of this key, as of the moment.</summary>
        public JsonObject VariablesOf(string key)
        {
            JsonObject variables = new() { ["key"] = key };
            if (visit.Moment is { } moment)
            {
                variables["asOf"] = moment.Variable;
            }

            return variables;
        }

        /// <summary>What has changed since the moment in what is shown of a record; null for the present.</summary>
        /// <param name="kind">The kind of the record: claim.</param>
        /// <param name="key">Its key.</param>
        /// <param name="newest">The address of its page.</param>
        public async Task<LookBack?> LookBackAsync(string kind, string key, string newest)
        {
            if (visit.Moment is not { } moment)
            {
                return null;
            }

            if (moment.Recorded is null)
            {
                return new(moment, newest, null);
            }

            JsonObject variables = new()
            {
                ["moment"] = moment.Recorded,
                ["of"] = new JsonObject { [kind] = new JsonObject { ["key"] = key } },
            };
            if (visit.Parameter(SinceAfter) is { } after)
            {
                variables["after"] = after;
            }

            return new(moment, newest, await visit.AskAsync(
                "ChangesSince", MomentsJson.Default.GraphQLAnswerChangesSinceData, variables, visit.Patience));
        }

        /// <summary>How to cite what is shown at an address; null while nothing is recorded.</summary>
        public PageCitation? CitationOf(string address, Connection<RecordedChange>? changes)
        {
            var moment = visit.Moment is { Recorded: not null } asked ? asked
                : changes is { Nodes: [var newest, ..] }
                    ? new PageMoment(PageMoment.Text(newest.RecordedAt + PageMoment.Unit), visit.Moment?.Published)
                    : null;
            return moment is null ? null : new(moment.Words, visit.Absolute(moment.In(address)));
        }
    }
}
