using Provenance.Server.Hosting;

namespace Provenance.Server.Access;

/// <summary><c>viewer</c>.</summary>
internal sealed class ViewerQueries(CurrentUser user)
{
    public Caller Viewer() => user.Caller;
}
