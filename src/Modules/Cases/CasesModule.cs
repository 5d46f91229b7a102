using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Burdens;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Api.Applications;
using Tongban.Cases.Features.Checkups;
using Tongban.Cases.Features.Files;
using Tongban.Cases.Features.Jobs.DeemAccepted;
using Tongban.Cases.Features.Jobs.Recompute;
using Tongban.Cases.Features.Jobs.Remind;
using Tongban.Cases.Features.Jobs.Timers;
using Tongban.Cases.Features.Portal.Bundles;
using Tongban.Cases.Messages;
using Tongban.Cases.Window;
using Tongban.Cases.Casework;
using Tongban.Cases.Comparing;
using Tongban.Platform;
using Tongban.Platform.Checkups;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Web.Kit;

namespace Tongban.Cases;

/// <summary>Applications and their whole life 办件.</summary>
public sealed class CasesModule : IModule
{
    public string Name => "cases";

    public IReadOnlyList<Permission> Permissions => CasePermissions.All;

    public IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuPlace.Workbench, "窗口接待", "/workbench/window", CasePermissions.Reception, 5, "来人办事，收件、领取、交接班", "person"),
        new(MenuPlace.Workbench, "待办", "/workbench", CasePermissions.View, 10, "按时限排好的工作", "list"),
        new(MenuPlace.Workbench, "办件", "/workbench/cases", CasePermissions.View, 20, "按编号、申请人查找", "search"),
        new(MenuPlace.Workbench, "送达", "/workbench/service", CasePermissions.Serve, 30, "决定书按送达期限送到申请人手里", "mail"),
        new(MenuPlace.Workbench, "一件事", "/workbench/bundles", CasePermissions.Bundles, 45, "几个部门的事合成一件：问题、事项、合并的表单", "list"),
        new(MenuPlace.Workbench, "消息发送", "/workbench/outbox", CasePermissions.Jobs, 90, "发给申请人的短信和邮件", "mail"),
        new(MenuPlace.Me, "我的办件", "/me/cases", null, 10, "办到哪一步、还要多久", "document"),
        new(MenuPlace.Me, "我的消息", "/me/messages", null, 20, "补正、决定和送达的通知", "mail"),
        new(MenuPlace.Me, "消息设置", "/me/notices", null, 95, "短信、邮件、免打扰时段", "bell"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Definitions>();
        services.AddFeedListener<Definitions>();
        services.AddSingleton<Tongban.Catalogue.Contracts.IRegimes>(provider => provider.GetRequiredService<Definitions>());
        services.AddSingleton<ICalendars>(provider => provider.GetRequiredService<Definitions>());
        services.AddSeed<DefinitionSeed>();
        services.AddSingleton<ICases, CasesDirectory>();
        services.AddSingleton<CaseShelf>();
        services.AddSingleton<CaseForm>();
        services.AddSingleton<DocumentIssuer>();
        services.AddSingleton<Amendments>();
        services.AddSingleton<Consultations>();
        services.AddSingleton<Serving>();
        services.AddSingleton<Fees>();
        services.AddSingleton<Recusals>();
        services.AddSingleton<Colleagues>();
        services.AddSingleton<NewCases>();
        services.AddSingleton<Reopening>();
        services.AddSingleton<Openings>();
        services.AddSingleton<BatchGrants>();
        services.AddSingleton<GrantedLicence>();
        services.AddSingleton<CaseWriter>();
        services.AddSingleton<Desk>();
        services.AddSingleton<OwnCases>();
        services.AddSingleton<CorrectionForm>();
        services.AddSingleton<ProgressLookup>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<PaperFiles>();
        services.AddSingleton<PaperIntake>();
        services.AddSingleton<RemedyWords>();
        services.AddSingleton<LookBook>();
        services.AddSingleton<CaseAnswers>();
        services.AddSingleton<BurdenReading>();
        services.AddSingleton<IBurdenLedger, BurdenLedger>();
        services.AddFeedConsumer<CountBurden>();
        services.AddSingleton<ComparedCase>();
        AddMessages(services, configuration);
        services.AddSingleton(new PortalSection("home", 20, typeof(BundlesViewComponent)));
        services.AddSingleton(new PortalSection("search", 10, typeof(MeantBundlesViewComponent)));
        services.Configure<ReuseOptions>(configuration.GetSection(ReuseOptions.Section));
        services.AddApplying();
        services.AddWindow();
        services.AddCheckup<CalendarCheckup>();
        services.AddCheckup<DeliveriesCheckup>();
        services.AddJob<DeemAccepted>();
        services.AddJob<FireTimers>();
        services.AddJob<RecomputeDues>();
    }

    private static void AddMessages(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MessageOptions>(configuration.GetSection(MessageOptions.Section));
        services.AddSingleton<Messenger>();
        services.AddSingleton<Tongban.Registers.Contracts.ICorrectionNews, CorrectionNews>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<PreferenceBook>();
        services.AddSingleton<Webhooks>();
        services.AddSingleton<RouteMessages>();
        services.AddSingleton<ClaimDeliveries>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<ICarrier, TextMessageCarrier>();
        services.AddSingleton<ICarrier, MailCarrier>();
        services.AddSingleton<ICarrier, WebhookCarrier>();
        services.AddSingleton<IReminderCondition, AwaitingCorrection>();
        services.AddSingleton<IReminderCondition, NotCollected>();
        services.AddSingleton<Conditions>();
        services.AddSingleton<Reminding>();
        services.AddJob<DeliverMessages>();
        services.AddJob<Remind>();
    }

    public void MapModel(ModelBuilder model)
    {
        CasesModel.Map(model);
        model.MapApplying();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ApplicationsApi.Map(routes);
        CaseFiles.Map(routes);
    }
}
