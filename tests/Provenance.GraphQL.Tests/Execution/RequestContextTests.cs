using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class RequestContextTests
{
    [Fact]
    public void What_is_kept_is_one_of_each_type_and_of_each_request()
    {
        var (request, other) = (Request(), Request());
        Assert.Same(Numbers(request), Numbers(request));
        Assert.NotSame((object)Numbers(request), request.Kept(() => new List<long>()));
        Assert.NotSame(Numbers(request), Numbers(other));
    }

    private static List<int> Numbers(RequestContext request) => request.Kept(() => new List<int>());

    private static RequestContext Request() => new()
    {
        Schema = Newsroom.Schema,
        Services = new NoServices(),
        Variables = new Dictionary<string, object?>(),
        Fault = exception => throw exception,
    };

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
