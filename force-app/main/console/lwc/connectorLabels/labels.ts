import asOfLabel from '@salesforce/label/c.Connector_As_Of';
import asOfHelpLabel from '@salesforce/label/c.Connector_As_Of_Help';
import blindSpotIntroLabel from '@salesforce/label/c.Connector_Blind_Spot_Intro';
import blindSpotMissingLabel from '@salesforce/label/c.Connector_Blind_Spot_Missing';
import blindSpotNoGrantLabel from '@salesforce/label/c.Connector_Blind_Spot_No_Grant';
import blindSpotNoneLabel from '@salesforce/label/c.Connector_Blind_Spot_None';
import blindSpotSingleLabel from '@salesforce/label/c.Connector_Blind_Spot_Single';
import capabilityBlockedLabel from '@salesforce/label/c.Connector_Capability_Blocked';
import capabilityExtraLabel from '@salesforce/label/c.Connector_Capability_Extra';
import capabilityFieldsLabel from '@salesforce/label/c.Connector_Capability_Fields';
import capabilityFilterLabel from '@salesforce/label/c.Connector_Capability_Filter';
import capabilityFilterAllLabel from '@salesforce/label/c.Connector_Capability_Filter_All';
import capabilityFixLabel from '@salesforce/label/c.Connector_Capability_Fix';
import capabilityFixElementsLabel from '@salesforce/label/c.Connector_Capability_Fix_Elements';
import capabilityLikelyLabel from '@salesforce/label/c.Connector_Capability_Likely';
import capabilityMatchesLabel from '@salesforce/label/c.Connector_Capability_Matches';
import capabilityMissedOnlyLabel from '@salesforce/label/c.Connector_Capability_Missed_Only';
import capabilityNoneLabel from '@salesforce/label/c.Connector_Capability_None';
import capabilityNoneFitsLabel from '@salesforce/label/c.Connector_Capability_None_Fits';
import capabilityNotApplicableLabel from '@salesforce/label/c.Connector_Capability_Not_Applicable';
import capabilityObjectsLabel from '@salesforce/label/c.Connector_Capability_Objects';
import capabilityOpenedByLabel from '@salesforce/label/c.Connector_Capability_Opened_By';
import capabilityOptionalLabel from '@salesforce/label/c.Connector_Capability_Optional';
import capabilityPartialLabel from '@salesforce/label/c.Connector_Capability_Partial';
import capabilityReadThroughLabel from '@salesforce/label/c.Connector_Capability_Read_Through';
import capabilityReadableLabel from '@salesforce/label/c.Connector_Capability_Readable';
import capabilityRequiredLabel from '@salesforce/label/c.Connector_Capability_Required';
import capabilityResetLabel from '@salesforce/label/c.Connector_Capability_Reset';
import capabilitySearchLabel from '@salesforce/label/c.Connector_Capability_Search';
import capabilityShareLabel from '@salesforce/label/c.Connector_Capability_Share';
import capabilityShareFieldsLabel from '@salesforce/label/c.Connector_Capability_Share_Fields';
import capabilityShownLabel from '@salesforce/label/c.Connector_Capability_Shown';
import capabilityUnknownLabel from '@salesforce/label/c.Connector_Capability_Unknown';
import capabilityUnsourcedLabel from '@salesforce/label/c.Connector_Capability_Unsourced';
import chartCanChangeLabel from '@salesforce/label/c.Connector_Chart_Can_Change';
import chartCapabilitiesLabel from '@salesforce/label/c.Connector_Chart_Capabilities';
import chartCoverageLabel from '@salesforce/label/c.Connector_Chart_Coverage';
import chartFieldsLabel from '@salesforce/label/c.Connector_Chart_Fields';
import chartObjectsLabel from '@salesforce/label/c.Connector_Chart_Objects';
import chartOnlyShowLabel from '@salesforce/label/c.Connector_Chart_Only_Show';
import chartPartLabel from '@salesforce/label/c.Connector_Chart_Part';
import chartPowerLabel from '@salesforce/label/c.Connector_Chart_Power';
import chartTableLabel from '@salesforce/label/c.Connector_Chart_Table';
import connectorLabel from '@salesforce/label/c.Connector_Connector';
import consoleLabel from '@salesforce/label/c.Connector_Console';
import countBlockersLabel from '@salesforce/label/c.Connector_Count_Blockers';
import countConfirmedLabel from '@salesforce/label/c.Connector_Count_Confirmed';
import countManualLabel from '@salesforce/label/c.Connector_Count_Manual';
import countNotApplicableLabel from '@salesforce/label/c.Connector_Count_Not_Applicable';
import countNotesLabel from '@salesforce/label/c.Connector_Count_Notes';
import countPassedLabel from '@salesforce/label/c.Connector_Count_Passed';
import countStatusLabel from '@salesforce/label/c.Connector_Count_Status';
import countToConfirmLabel from '@salesforce/label/c.Connector_Count_To_Confirm';
import countUnknownLabel from '@salesforce/label/c.Connector_Count_Unknown';
import countWarningsLabel from '@salesforce/label/c.Connector_Count_Warnings';
import diagnoseAdviceLabel from '@salesforce/label/c.Connector_Diagnose_Advice';
import diagnoseButtonLabel from '@salesforce/label/c.Connector_Diagnose_Button';
import diagnoseCauseLabel from '@salesforce/label/c.Connector_Diagnose_Cause';
import diagnoseCheckLabel from '@salesforce/label/c.Connector_Diagnose_Check';
import diagnoseCutLabel from '@salesforce/label/c.Connector_Diagnose_Cut';
import diagnoseEmptyLabel from '@salesforce/label/c.Connector_Diagnose_Empty';
import diagnoseFixLabel from '@salesforce/label/c.Connector_Diagnose_Fix';
import diagnoseFoundLabel from '@salesforce/label/c.Connector_Diagnose_Found';
import diagnoseHelpLabel from '@salesforce/label/c.Connector_Diagnose_Help';
import diagnoseLikelyLabel from '@salesforce/label/c.Connector_Diagnose_Likely';
import diagnoseNoneLabel from '@salesforce/label/c.Connector_Diagnose_None';
import diagnoseSeenLabel from '@salesforce/label/c.Connector_Diagnose_Seen';
import diagnoseTextLabel from '@salesforce/label/c.Connector_Diagnose_Text';
import diagnoseUnconfirmedLabel from '@salesforce/label/c.Connector_Diagnose_Unconfirmed';
import errorDetailsLabel from '@salesforce/label/c.Connector_Error_Details';
import errorTitleLabel from '@salesforce/label/c.Connector_Error_Title';
import errorUnknownLabel from '@salesforce/label/c.Connector_Error_Unknown';
import exportLabel from '@salesforce/label/c.Connector_Export';
import exportCsvLabel from '@salesforce/label/c.Connector_Export_Csv';
import exportJsonLabel from '@salesforce/label/c.Connector_Export_Json';
import exportMarkdownLabel from '@salesforce/label/c.Connector_Export_Markdown';
import exportPrintLabel from '@salesforce/label/c.Connector_Export_Print';
import findingConfirmLabel from '@salesforce/label/c.Connector_Finding_Confirm';
import findingConfirmHelpLabel from '@salesforce/label/c.Connector_Finding_Confirm_Help';
import findingEvidenceLabel from '@salesforce/label/c.Connector_Finding_Evidence';
import findingFixLabel from '@salesforce/label/c.Connector_Finding_Fix';
import findingWhyLabel from '@salesforce/label/c.Connector_Finding_Why';
import groupAllLabel from '@salesforce/label/c.Connector_Group_All';
import groupConfirmedLabel from '@salesforce/label/c.Connector_Group_Confirmed';
import groupDoneLabel from '@salesforce/label/c.Connector_Group_Done';
import groupHandOverLabel from '@salesforce/label/c.Connector_Group_Hand_Over';
import groupIdentityLabel from '@salesforce/label/c.Connector_Group_Identity';
import groupPermissionsLabel from '@salesforce/label/c.Connector_Group_Permissions';
import groupPoliciesLabel from '@salesforce/label/c.Connector_Group_Policies';
import groupUserLabel from '@salesforce/label/c.Connector_Group_User';
import handOverChosenLabel from '@salesforce/label/c.Connector_Hand_Over_Chosen';
import handOverCopiedLabel from '@salesforce/label/c.Connector_Hand_Over_Copied';
import handOverCopyLabel from '@salesforce/label/c.Connector_Hand_Over_Copy';
import handOverCopyFailedLabel from '@salesforce/label/c.Connector_Hand_Over_Copy_Failed';
import handOverFormLabel from '@salesforce/label/c.Connector_Hand_Over_Form';
import handOverHostsLabel from '@salesforce/label/c.Connector_Hand_Over_Hosts';
import handOverNoneLabel from '@salesforce/label/c.Connector_Hand_Over_None';
import handOverPortLabel from '@salesforce/label/c.Connector_Hand_Over_Port';
import handOverSecretLabel from '@salesforce/label/c.Connector_Hand_Over_Secret';
import limitsLabel from '@salesforce/label/c.Connector_Limits';
import limitsCpuLabel from '@salesforce/label/c.Connector_Limits_Cpu';
import limitsHeapLabel from '@salesforce/label/c.Connector_Limits_Heap';
import limitsIntroLabel from '@salesforce/label/c.Connector_Limits_Intro';
import limitsQueriesLabel from '@salesforce/label/c.Connector_Limits_Queries';
import limitsRowsLabel from '@salesforce/label/c.Connector_Limits_Rows';
import limitsUsedLabel from '@salesforce/label/c.Connector_Limits_Used';
import newTabLabel from '@salesforce/label/c.Connector_New_Tab';
import openInSetupLabel from '@salesforce/label/c.Connector_Open_In_Setup';
import outcomeBlockerLabel from '@salesforce/label/c.Connector_Outcome_Blocker';
import outcomeConfirmedLabel from '@salesforce/label/c.Connector_Outcome_Confirmed';
import outcomeManualLabel from '@salesforce/label/c.Connector_Outcome_Manual';
import outcomeNotApplicableLabel from '@salesforce/label/c.Connector_Outcome_Not_Applicable';
import outcomeNoteLabel from '@salesforce/label/c.Connector_Outcome_Note';
import outcomePassLabel from '@salesforce/label/c.Connector_Outcome_Pass';
import outcomeUnknownLabel from '@salesforce/label/c.Connector_Outcome_Unknown';
import outcomeWarningLabel from '@salesforce/label/c.Connector_Outcome_Warning';
import pagerNextLabel from '@salesforce/label/c.Connector_Pager_Next';
import pagerPreviousLabel from '@salesforce/label/c.Connector_Pager_Previous';
import pagerRangeLabel from '@salesforce/label/c.Connector_Pager_Range';
import permissionApiNameLabel from '@salesforce/label/c.Connector_Permission_Api_Name';
import permissionDrawnInLabel from '@salesforce/label/c.Connector_Permission_Drawn_In';
import permissionGrantedLabel from '@salesforce/label/c.Connector_Permission_Granted';
import permissionGuideLabel from '@salesforce/label/c.Connector_Permission_Guide';
import permissionHeldLabel from '@salesforce/label/c.Connector_Permission_Held';
import permissionListedLabel from '@salesforce/label/c.Connector_Permission_Listed';
import permissionMissingLabel from '@salesforce/label/c.Connector_Permission_Missing';
import permissionNameLabel from '@salesforce/label/c.Connector_Permission_Name';
import permissionNeededForLabel from '@salesforce/label/c.Connector_Permission_Needed_For';
import permissionNeededForAllLabel from '@salesforce/label/c.Connector_Permission_Needed_For_All';
import permissionNoneLabel from '@salesforce/label/c.Connector_Permission_None';
import permissionNotHeldLabel from '@salesforce/label/c.Connector_Permission_Not_Held';
import permissionNotInOrgLabel from '@salesforce/label/c.Connector_Permission_Not_In_Org';
import permissionNotListedLabel from '@salesforce/label/c.Connector_Permission_Not_Listed';
import permissionNotNeededLabel from '@salesforce/label/c.Connector_Permission_Not_Needed';
import permissionPowerLabel from '@salesforce/label/c.Connector_Permission_Power';
import permissionReadOnlyLabel from '@salesforce/label/c.Connector_Permission_Read_Only';
import permissionStateLabel from '@salesforce/label/c.Connector_Permission_State';
import permissionTableLabel from '@salesforce/label/c.Connector_Permission_Table';
import permissionThroughLabel from '@salesforce/label/c.Connector_Permission_Through';
import permissionUnknownLabel from '@salesforce/label/c.Connector_Permission_Unknown';
import permissionUnobservableLabel from '@salesforce/label/c.Connector_Permission_Unobservable';
import powerChangeLabel from '@salesforce/label/c.Connector_Power_Change';
import powerCountLabel from '@salesforce/label/c.Connector_Power_Count';
import powerEscalationLabel from '@salesforce/label/c.Connector_Power_Escalation';
import powerGivesUpLabel from '@salesforce/label/c.Connector_Power_Gives_Up';
import powerGivesUpNothingLabel from '@salesforce/label/c.Connector_Power_Gives_Up_Nothing';
import powerHarmlessLabel from '@salesforce/label/c.Connector_Power_Harmless';
import powerMisuseLabel from '@salesforce/label/c.Connector_Power_Misuse';
import powerReadLabel from '@salesforce/label/c.Connector_Power_Read';
import powerTakeoverLabel from '@salesforce/label/c.Connector_Power_Takeover';
import powerTitleLabel from '@salesforce/label/c.Connector_Power_Title';
import printNoneLabel from '@salesforce/label/c.Connector_Print_None';
import printObjectLabel from '@salesforce/label/c.Connector_Print_Object';
import printToDoLabel from '@salesforce/label/c.Connector_Print_To_Do';
import progressLabel from '@salesforce/label/c.Connector_Progress';
import progressStartLabel from '@salesforce/label/c.Connector_Progress_Start';
import progressStepLabel from '@salesforce/label/c.Connector_Progress_Step';
import readAgainLabel from '@salesforce/label/c.Connector_Read_Again';
import reportReadLabel from '@salesforce/label/c.Connector_Report_Read';
import runChangeLabel from '@salesforce/label/c.Connector_Run_Change';
import runCompareWithLabel from '@salesforce/label/c.Connector_Run_Compare_With';
import runConfirmedLabel from '@salesforce/label/c.Connector_Run_Confirmed';
import runDeleteOneLabel from '@salesforce/label/c.Connector_Run_Delete';
import runDeleteQuestionLabel from '@salesforce/label/c.Connector_Run_Delete_Question';
import runDeletedLabel from '@salesforce/label/c.Connector_Run_Deleted';
import runFallLabel from '@salesforce/label/c.Connector_Run_Fall';
import runGoneLabel from '@salesforce/label/c.Connector_Run_Gone';
import runIntroLabel from '@salesforce/label/c.Connector_Run_Intro';
import runLineLabel from '@salesforce/label/c.Connector_Run_Line';
import runListLabel from '@salesforce/label/c.Connector_Run_List';
import runMoreLabel from '@salesforce/label/c.Connector_Run_More';
import runNoAccessLabel from '@salesforce/label/c.Connector_Run_No_Access';
import runNoneLabel from '@salesforce/label/c.Connector_Run_None';
import runRiseLabel from '@salesforce/label/c.Connector_Run_Rise';
import runSameLabel from '@salesforce/label/c.Connector_Run_Same';
import runSaveLabel from '@salesforce/label/c.Connector_Run_Save';
import runSavedNowLabel from '@salesforce/label/c.Connector_Run_Saved';
import runSinceLabel from '@salesforce/label/c.Connector_Run_Since';
import runTooLongLabel from '@salesforce/label/c.Connector_Run_Too_Long';
import runUnreadableLabel from '@salesforce/label/c.Connector_Run_Unreadable';
import runWaitingLabel from '@salesforce/label/c.Connector_Run_Waiting';
import sourceExpiresLabel from '@salesforce/label/c.Connector_Source_Expires';
import sourceImpliedLabel from '@salesforce/label/c.Connector_Source_Implied';
import sourcePermissionSetLabel from '@salesforce/label/c.Connector_Source_Permission_Set';
import sourcePermissionSetGroupLabel from '@salesforce/label/c.Connector_Source_Permission_Set_Group';
import sourceProfileLabel from '@salesforce/label/c.Connector_Source_Profile';
import tabBlindSpotsLabel from '@salesforce/label/c.Connector_Tab_Blind_Spots';
import tabCapabilitiesLabel from '@salesforce/label/c.Connector_Tab_Capabilities';
import tabCountedLabel from '@salesforce/label/c.Connector_Tab_Counted';
import tabDiagnoseLabel from '@salesforce/label/c.Connector_Tab_Diagnose';
import tabHandOverLabel from '@salesforce/label/c.Connector_Tab_Hand_Over';
import tabPermissionsLabel from '@salesforce/label/c.Connector_Tab_Permissions';
import tabRunsLabel from '@salesforce/label/c.Connector_Tab_Runs';
import tabSetupLabel from '@salesforce/label/c.Connector_Tab_Setup';
import tabsLabel from '@salesforce/label/c.Connector_Tabs';
import unknownValueLabel from '@salesforce/label/c.Connector_Unknown_Value';
import userLabel from '@salesforce/label/c.Connector_User';
import userAuthorisedLabel from '@salesforce/label/c.Connector_User_Authorised';
import userCancelLabel from '@salesforce/label/c.Connector_User_Cancel';
import userChangeLabel from '@salesforce/label/c.Connector_User_Change';
import userChooseLabel from '@salesforce/label/c.Connector_User_Choose';
import userCutLabel from '@salesforce/label/c.Connector_User_Cut';
import userFoundLabel from '@salesforce/label/c.Connector_User_Found';
import userHelpLabel from '@salesforce/label/c.Connector_User_Help';
import userHoldsLabel from '@salesforce/label/c.Connector_User_Holds';
import userNoneLabel from '@salesforce/label/c.Connector_User_None';
import userNoneFoundLabel from '@salesforce/label/c.Connector_User_None_Found';
import userNoneSuggestedLabel from '@salesforce/label/c.Connector_User_None_Suggested';
import userRunsAsLabel from '@salesforce/label/c.Connector_User_Runs_As';
import userSearchLabel from '@salesforce/label/c.Connector_User_Search';
import userSearchHintLabel from '@salesforce/label/c.Connector_User_Search_Hint';
import userSearchingLabel from '@salesforce/label/c.Connector_User_Searching';
import userSuggestedLabel from '@salesforce/label/c.Connector_User_Suggested';
import userTryUsernameLabel from '@salesforce/label/c.Connector_User_Try_Username';
import verdictLabel from '@salesforce/label/c.Connector_Verdict';
import verdictBlindStepLabel from '@salesforce/label/c.Connector_Verdict_Blind_Step';
import verdictCannotTellLabel from '@salesforce/label/c.Connector_Verdict_Cannot_Tell';
import verdictCoverageLabel from '@salesforce/label/c.Connector_Verdict_Coverage';
import verdictFirstStepLabel from '@salesforce/label/c.Connector_Verdict_First_Step';
import verdictNextStepLabel from '@salesforce/label/c.Connector_Verdict_Next_Step';
import verdictNotReadyLabel from '@salesforce/label/c.Connector_Verdict_Not_Ready';
import verdictOrgLabel from '@salesforce/label/c.Connector_Verdict_Org';
import verdictOutlookLabel from '@salesforce/label/c.Connector_Verdict_Outlook';
import verdictReadAtLabel from '@salesforce/label/c.Connector_Verdict_Read_At';
import verdictReadyLabel from '@salesforce/label/c.Connector_Verdict_Ready';
import verdictSandboxLabel from '@salesforce/label/c.Connector_Verdict_Sandbox';
import verdictViewerLabel from '@salesforce/label/c.Connector_Verdict_Viewer';
import whatIfLabel from '@salesforce/label/c.Connector_What_If';
import whatIfAddLabel from '@salesforce/label/c.Connector_What_If_Add';
import whatIfAddNoneLabel from '@salesforce/label/c.Connector_What_If_Add_None';
import whatIfBeforeLabel from '@salesforce/label/c.Connector_What_If_Before';
import whatIfCapabilityLabel from '@salesforce/label/c.Connector_What_If_Capability';
import whatIfChangesLabel from '@salesforce/label/c.Connector_What_If_Changes';
import whatIfChooseLabel from '@salesforce/label/c.Connector_What_If_Choose';
import whatIfDropLabel from '@salesforce/label/c.Connector_What_If_Drop';
import whatIfIntroLabel from '@salesforce/label/c.Connector_What_If_Intro';
import whatIfNowLabel from '@salesforce/label/c.Connector_What_If_Now';
import whatIfSameLabel from '@salesforce/label/c.Connector_What_If_Same';
import whatIfThenLabel from '@salesforce/label/c.Connector_What_If_Then';
import whatIfWhyLabel from '@salesforce/label/c.Connector_What_If_Why';

/** Every text of the page's frame, by the part of the page that shows it. */
export const labels = {
    frame: {
        console: consoleLabel,
        connector: connectorLabel,
        readAgain: readAgainLabel,
        openInSetup: openInSetupLabel,
        newTab: newTabLabel,
        unknown: unknownValueLabel,
        reportReady: reportReadLabel,
        asOf: asOfLabel,
        asOfHelp: asOfHelpLabel
    },
    tabs: {
        label: tabsLabel,
        setup: tabSetupLabel,
        capabilities: tabCapabilitiesLabel,
        permissions: tabPermissionsLabel,
        blindSpots: tabBlindSpotsLabel,
        handOver: tabHandOverLabel,
        diagnose: tabDiagnoseLabel,
        runs: tabRunsLabel,
        counted: tabCountedLabel
    },
    user: {
        label: userLabel,
        help: userHelpLabel,
        none: userNoneLabel,
        change: userChangeLabel,
        choose: userChooseLabel,
        cancel: userCancelLabel,
        search: userSearchLabel,
        searchHint: userSearchHintLabel,
        searching: userSearchingLabel,
        suggested: userSuggestedLabel,
        found: userFoundLabel,
        noneSuggested: userNoneSuggestedLabel,
        noneFound: userNoneFoundLabel,
        cut: userCutLabel,
        holds: userHoldsLabel,
        tryUsername: userTryUsernameLabel,
        runsAs: userRunsAsLabel,
        authorised: userAuthorisedLabel
    },
    progress: {
        label: progressLabel,
        step: progressStepLabel,
        start: progressStartLabel
    },
    error: {
        title: errorTitleLabel,
        details: errorDetailsLabel,
        unknown: errorUnknownLabel
    },
    verdict: {
        label: verdictLabel,
        ready: verdictReadyLabel,
        notReady: verdictNotReadyLabel,
        cannotTell: verdictCannotTellLabel,
        org: verdictOrgLabel,
        sandbox: verdictSandboxLabel,
        viewer: verdictViewerLabel,
        readAt: verdictReadAtLabel,
        firstStep: verdictFirstStepLabel,
        nextStep: verdictNextStepLabel,
        blindStep: verdictBlindStepLabel,
        coverage: verdictCoverageLabel,
        outlook: verdictOutlookLabel
    },
    count: {
        blocker: countBlockersLabel,
        warning: countWarningsLabel,
        info: countNotesLabel,
        unknown: countUnknownLabel,
        manual: countManualLabel,
        pass: countPassedLabel,
        notApplicable: countNotApplicableLabel,
        status: countStatusLabel,
        confirmed: countConfirmedLabel,
        toConfirm: countToConfirmLabel
    },
    group: {
        identity: groupIdentityLabel,
        user: groupUserLabel,
        permissions: groupPermissionsLabel,
        policies: groupPoliciesLabel,
        handOver: groupHandOverLabel,
        done: groupDoneLabel,
        confirmed: groupConfirmedLabel,
        all: groupAllLabel
    },
    outcome: {
        pass: outcomePassLabel,
        blocker: outcomeBlockerLabel,
        warning: outcomeWarningLabel,
        info: outcomeNoteLabel,
        unknown: outcomeUnknownLabel,
        manual: outcomeManualLabel,
        notApplicable: outcomeNotApplicableLabel,
        confirmed: outcomeConfirmedLabel
    },
    finding: {
        why: findingWhyLabel,
        evidence: findingEvidenceLabel,
        fix: findingFixLabel,
        confirm: findingConfirmLabel,
        confirmHelp: findingConfirmHelpLabel
    },
    permission: {
        table: permissionTableLabel,
        name: permissionNameLabel,
        apiName: permissionApiNameLabel,
        state: permissionStateLabel,
        through: permissionThroughLabel,
        neededFor: permissionNeededForLabel,
        neededForAll: permissionNeededForAllLabel,
        notNeeded: permissionNotNeededLabel,
        granted: permissionGrantedLabel,
        missing: permissionMissingLabel,
        unknown: permissionUnknownLabel,
        unobservable: permissionUnobservableLabel,
        notInOrg: permissionNotInOrgLabel,
        none: permissionNoneLabel,
        power: permissionPowerLabel,
        guide: permissionGuideLabel,
        listed: permissionListedLabel,
        drawnIn: permissionDrawnInLabel,
        readOnly: permissionReadOnlyLabel,
        held: permissionHeldLabel,
        notHeld: permissionNotHeldLabel,
        notListed: permissionNotListedLabel
    },
    power: {
        title: powerTitleLabel,
        count: powerCountLabel,
        harmless: powerHarmlessLabel,
        givesUp: powerGivesUpLabel,
        givesUpNothing: powerGivesUpNothingLabel,
        misuse: powerMisuseLabel,
        escalation: powerEscalationLabel,
        takeover: powerTakeoverLabel,
        change: powerChangeLabel,
        read: powerReadLabel
    },
    handOver: {
        chosen: handOverChosenLabel,
        copied: handOverCopiedLabel,
        copy: handOverCopyLabel,
        copyFailed: handOverCopyFailedLabel,
        form: handOverFormLabel,
        hosts: handOverHostsLabel,
        none: handOverNoneLabel,
        port: handOverPortLabel,
        secret: handOverSecretLabel
    },
    export: {
        label: exportLabel,
        csv: exportCsvLabel,
        json: exportJsonLabel,
        markdown: exportMarkdownLabel,
        print: exportPrintLabel
    },
    limits: {
        title: limitsLabel,
        intro: limitsIntroLabel,
        used: limitsUsedLabel,
        queries: limitsQueriesLabel,
        queryRows: limitsRowsLabel,
        cpuTime: limitsCpuLabel,
        heapSize: limitsHeapLabel
    },
    source: {
        profile: sourceProfileLabel,
        permissionSet: sourcePermissionSetLabel,
        permissionSetGroup: sourcePermissionSetGroupLabel,
        implied: sourceImpliedLabel,
        expires: sourceExpiresLabel
    },
    capability: {
        readable: capabilityReadableLabel,
        partial: capabilityPartialLabel,
        blocked: capabilityBlockedLabel,
        unknown: capabilityUnknownLabel,
        notApplicable: capabilityNotApplicableLabel,
        required: capabilityRequiredLabel,
        optional: capabilityOptionalLabel,
        objects: capabilityObjectsLabel,
        fields: capabilityFieldsLabel,
        readThrough: capabilityReadThroughLabel,
        fix: capabilityFixLabel,
        fixElements: capabilityFixElementsLabel,
        likely: capabilityLikelyLabel,
        unsourced: capabilityUnsourcedLabel,
        extra: capabilityExtraLabel,
        none: capabilityNoneLabel,
        filter: capabilityFilterLabel,
        all: capabilityFilterAllLabel,
        search: capabilitySearchLabel,
        missedOnly: capabilityMissedOnlyLabel,
        shown: capabilityShownLabel,
        noneFits: capabilityNoneFitsLabel,
        reset: capabilityResetLabel,
        share: capabilityShareLabel,
        shareFields: capabilityShareFieldsLabel,
        matches: capabilityMatchesLabel,
        openedBy: capabilityOpenedByLabel
    },
    blindSpot: {
        intro: blindSpotIntroLabel,
        none: blindSpotNoneLabel,
        missing: blindSpotMissingLabel,
        single: blindSpotSingleLabel,
        noGrant: blindSpotNoGrantLabel
    },
    diagnose: {
        advice: diagnoseAdviceLabel,
        button: diagnoseButtonLabel,
        cause: diagnoseCauseLabel,
        check: diagnoseCheckLabel,
        cut: diagnoseCutLabel,
        empty: diagnoseEmptyLabel,
        fix: diagnoseFixLabel,
        found: diagnoseFoundLabel,
        help: diagnoseHelpLabel,
        likely: diagnoseLikelyLabel,
        none: diagnoseNoneLabel,
        seen: diagnoseSeenLabel,
        text: diagnoseTextLabel,
        unconfirmed: diagnoseUnconfirmedLabel
    },
    pager: {
        range: pagerRangeLabel,
        previous: pagerPreviousLabel,
        next: pagerNextLabel
    },
    runs: {
        change: runChangeLabel,
        compareWith: runCompareWithLabel,
        confirmed: runConfirmedLabel,
        deleteOne: runDeleteOneLabel,
        deleteQuestion: runDeleteQuestionLabel,
        deleted: runDeletedLabel,
        fall: runFallLabel,
        gone: runGoneLabel,
        intro: runIntroLabel,
        line: runLineLabel,
        list: runListLabel,
        more: runMoreLabel,
        noAccess: runNoAccessLabel,
        none: runNoneLabel,
        rise: runRiseLabel,
        same: runSameLabel,
        save: runSaveLabel,
        savedNow: runSavedNowLabel,
        since: runSinceLabel,
        tooLong: runTooLongLabel,
        unreadable: runUnreadableLabel,
        waiting: runWaitingLabel
    },
    whatIf: {
        title: whatIfLabel,
        intro: whatIfIntroLabel,
        choose: whatIfChooseLabel,
        now: whatIfNowLabel,
        changes: whatIfChangesLabel,
        same: whatIfSameLabel,
        capability: whatIfCapabilityLabel,
        before: whatIfBeforeLabel,
        then: whatIfThenLabel,
        why: whatIfWhyLabel,
        add: whatIfAddLabel,
        addNone: whatIfAddNoneLabel,
        drop: whatIfDropLabel
    },
    chart: {
        table: chartTableLabel,
        coverage: chartCoverageLabel,
        capabilities: chartCapabilitiesLabel,
        objects: chartObjectsLabel,
        fields: chartFieldsLabel,
        power: chartPowerLabel,
        onlyShow: chartOnlyShowLabel,
        canChange: chartCanChangeLabel,
        part: chartPartLabel
    },
    print: {
        todo: printToDoLabel,
        object: printObjectLabel,
        none: printNoneLabel
    }
};
