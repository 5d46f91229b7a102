using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Contracts;
using Tongban.Platform;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Voice.Data;
using Tongban.Voice.Features.Portal.RateCase;
using Tongban.Voice.Features.Portal.Ratings;
using Tongban.Voice.Features.Workbench.PutRight;
using Tongban.Voice.Features.Workbench.FollowUps;

namespace Tongban.Voice;

/// <summary>What people say of the service 好差评: ratings, and the follow-up of bad ones.</summary>
public sealed class VoiceModule : IModule
{
    public string Name => "voice";

    public IReadOnlyList<Permission> Permissions => VoicePermissions.All;

    public IReadOnlyList<MenuEntry> Menu =>
        [new(MenuPlace.Workbench, "差评整改", "/workbench/follow-ups", VoicePermissions.FollowUp, 50, "联系、核实、整改、回访", "star")];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<VoiceOptions>(configuration.GetSection(VoiceOptions.Section));
        services.AddSingleton<RateCase>();
        services.AddSingleton<Summary>();
        services.AddSingleton<Worklist>();
        services.AddSingleton<TakeStep>();
        services.AddFeedConsumer<Rateables>();
        services.AddSingleton<IReminderCondition, NotRated>();
    }

    public void MapModel(ModelBuilder model) => VoiceModel.Map(model);

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapGet("/rate", () => Results.Redirect("/ratings")).Public();
}
