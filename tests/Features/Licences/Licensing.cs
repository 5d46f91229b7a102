using Microsoft.Extensions.DependencyInjection;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Licences;

/// <summary>Issues licences as a granted case would.</summary>
internal static class Licensing
{
    public static readonly Subject Company = new(SubjectKind.Organisation, "92990101MA0000001X", "云州市安平区清和面馆");

    public static readonly Subject Person = new(SubjectKind.Person, "990101194903072315", "欧阳秀英");

    public static IReadOnlyDictionary<string, string> FoodFacts { get; } = new Dictionary<string, string>
    {
        ["applicant.org.name"] = Company.Name,
        ["applicant.org.creditCode"] = Company.Code,
        ["legalRepresentative.person.name"] = "林清和",
        ["applicant.org.address"] = "云州市安平区和平路 18 号",
        ["premises.premises.address"] = "云州市安平区和平路 18-2 号",
        ["matter.food.operatorType"] = "餐饮服务经营者",
        ["matter.food.businessItems"] = "热食类、冷食类",
    };

    public static IReadOnlyDictionary<string, string> SeniorFacts { get; } = new Dictionary<string, string>
    {
        ["applicant.person.name"] = Person.Name,
        ["applicant.person.sex"] = "女",
        ["applicant.person.birthDate"] = "1949-03-07",
        ["applicant.person.idNumber"] = Person.Code,
    };

    public static Department Market(TestApp app) =>
        app.Services.GetRequiredService<IDepartments>().Competent("market-regulation", "990101000000")!;

    public static Department Civil(TestApp app) =>
        app.Services.GetRequiredService<IDepartments>().Competent("civil-affairs", "990101000000")!;

    public static async Task<IssuedLicence> FoodAsync(TestApp app, Guid? caseId = null, DateOnly? validTo = null, Subject? holder = null) =>
        (await IssueAsync(app, new LicenceRequest(
            "food-business-licence", caseId ?? Guid.CreateVersion7(), Market(app), holder ?? Company, FoodFacts, Today(app), validTo))).Value;

    public static async Task<IssuedLicence> SeniorAsync(TestApp app, Subject? holder = null) =>
        (await IssueAsync(app, new LicenceRequest(
            "senior-card", Guid.CreateVersion7(), Civil(app), holder ?? Person, SeniorFacts, Today(app)))).Value;

    public static Task<Result<IssuedLicence>> IssueAsync(TestApp app, LicenceRequest request) =>
        app.Store.WriteAsync<IssuedLicence>(
            new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "准予许可"),
            (write, ct) => app.Services.GetRequiredService<ILicences>().IssueAsync(write, request, ct), CancellationToken.None);

    public static DateOnly Today(TestApp app) => CivilTime.DateOf(app.Clock.GetUtcNow());
}
