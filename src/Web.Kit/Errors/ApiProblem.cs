using Microsoft.AspNetCore.Http;
using Tongban.Kernel;

namespace Tongban.Web.Kit;

/// <summary>An expected refusal as RFC 9457 says it to programs.</summary>
public static class ApiProblem
{
    public static IResult Of(Problem problem) => Results.Problem(
        title: problem.Title,
        detail: problem.Detail,
        statusCode: problem.Status,
        type: $"urn:tongban:problem:{problem.Code}",
        extensions: problem.Fields.Count == 0
            ? new Dictionary<string, object?> { ["code"] = problem.Code }
            : new Dictionary<string, object?> { ["code"] = problem.Code, ["fields"] = problem.Fields });
}
