<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="te">
<context>
    <name>nightlight::AboutDialog</name>
    <message>
        <source>About Nightlight</source>
        <translation>నైట్‌లైట్ గురించి</translation>
    </message>
    <message>
        <source>Nightlight %1</source>
        <translation>నైట్‌లైట్ %1</translation>
    </message>
    <message>
        <source>A light sensor&apos;s whole journey over MQTT, in one window.

Copyright 2026 The Nightlight authors. Free software under the GNU General Public License, version 3 or later, without any warranty.

It uses Qt, Qt MQTT or libmosquitto, QCustomPlot and Eclipse Mosquitto.</source>
        <translation>లైట్ సెన్సార్ రీడింగ్‌లు MQTT ద్వారా సాగించే పూర్తి ప్రయాణం, ఒకే విండోలో.

కాపీరైట్ 2026 నైట్‌లైట్ రచయితలు. ఇది GNU General Public License వెర్షన్ 3 లేదా ఆ తర్వాతి వెర్షన్ కింద లభించే స్వేచ్ఛా సాఫ్ట్‌వేర్; ఎలాంటి వారంటీ లేదు.

ఇది Qt, Qt MQTT లేదా libmosquitto, QCustomPlot, Eclipse Mosquittoలను ఉపయోగిస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>మూసివేయండి(&amp;C)</translation>
    </message>
</context>
<context>
    <name>nightlight::BrokerPanel</name>
    <message>
        <source>Enter the name or the address of the broker&apos;s host.</source>
        <translation>బ్రోకర్ నడిచే హోస్ట్ పేరును లేదా చిరునామాను ఇవ్వండి.</translation>
    </message>
    <message>
        <source>Enter the host alone, as test.mosquitto.org, without mqtt:// and without spaces.</source>
        <translation>హోస్ట్‌ను మాత్రమే ఇవ్వండి, ఉదాహరణకు test.mosquitto.org; mqtt:// గానీ ఖాళీలు గానీ వద్దు.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>ఆఫ్</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>ప్రారంభమవుతోంది</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>చిరునామా: %1</translation>
    </message>
    <message>
        <source>Press Connect to use this broker.</source>
        <translation>ఈ బ్రోకర్‌ను ఉపయోగించడానికి “కనెక్ట్”ను నొక్కండి.</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>అంతర్నిర్మితం</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>మరొకటి</translation>
    </message>
    <message>
        <source>0: at most once</source>
        <translation>0: గరిష్ఠంగా ఒకసారి</translation>
    </message>
    <message>
        <source>1: at least once</source>
        <translation>1: కనీసం ఒకసారి</translation>
    </message>
    <message>
        <source>2: exactly once</source>
        <translation>2: కచ్చితంగా ఒకసారి</translation>
    </message>
    <message>
        <source>Bro&amp;ker</source>
        <translation>బ్రోకర్(&amp;K)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>చిరునామా</translation>
    </message>
    <message>
        <source>Other programs on this computer can join the broker at this address.</source>
        <translation>ఈ కంప్యూటర్‌లోని ఇతర ప్రోగ్రామ్‌లు ఈ చిరునామా ద్వారా బ్రోకర్‌కు కనెక్ట్ కావచ్చు.</translation>
    </message>
    <message>
        <source>The name or the address of the computer that the broker runs on.</source>
        <translation>బ్రోకర్ నడిచే కంప్యూటర్ పేరు లేదా చిరునామా.</translation>
    </message>
    <message>
        <source>1883 is usual; 8883 with TLS.</source>
        <translation>సాధారణంగా 1883; TLSతో 8883.</translation>
    </message>
    <message>
        <source>Leave it empty if the broker asks for none.</source>
        <translation>బ్రోకర్ అడగకపోతే దీన్ని ఖాళీగా వదిలేయండి.</translation>
    </message>
    <message>
        <source>&amp;MQTT version</source>
        <translation>&amp;MQTT వెర్షన్</translation>
    </message>
    <message>
        <source>&amp;QoS</source>
        <translation>&amp;QoS</translation>
    </message>
    <message>
        <source>Quality of service, how surely a message arrives. 0: sent once and forgotten. 1: sent again until it is acknowledged. 2: as 1, and never twice.</source>
        <translation>సేవా నాణ్యత: సందేశం ఎంత కచ్చితంగా చేరుతుందో తెలుపుతుంది. 0: ఒకసారి పంపి వదిలేస్తుంది. 1: అందినట్లు నిర్ధారణ వచ్చే వరకు మళ్లీ పంపుతుంది. 2: 1 లాంటిదే, కానీ ఎప్పుడూ రెండుసార్లు అందదు.</translation>
    </message>
    <message>
        <source>Nobody on the way can read or change the messages. The broker must offer it.</source>
        <translation>దారిలో ఎవరూ సందేశాలను చదవలేరు, మార్చలేరు. బ్రోకర్‌లో ఈ సదుపాయం ఉండాలి.</translation>
    </message>
    <message>
        <source>The broker keeps the last reading and gives it at once to whoever subscribes later.</source>
        <translation>బ్రోకర్ చివరి రీడింగ్‌ను తన వద్ద ఉంచుకుని, తర్వాత సబ్‌స్క్రైబ్ చేసేవారికి వెంటనే ఇస్తుంది.</translation>
    </message>
    <message>
        <source>Connects to the broker with these settings.</source>
        <translation>ఈ సెట్టింగ్‌లతో బ్రోకర్‌కు కనెక్ట్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>Says goodbye to the broker. The device goes on reading its sensor.</source>
        <translation>బ్రోకర్ నుండి డిస్‌కనెక్ట్ చేస్తుంది. పరికరం తన సెన్సార్‌ను చదవడం కొనసాగిస్తుంది.</translation>
    </message>
    <message>
        <source>With 5.0 each reading carries its time and its number. Choose 3.1.1 for a broker that has nothing newer.</source>
        <translation>5.0తో ప్రతి రీడింగ్ తన సమయాన్ని, వరుస సంఖ్యను కూడా తీసుకువెళ్తుంది. ఇంతకంటే పాత వెర్షన్ మాత్రమే ఉన్న బ్రోకర్‌కు 3.1.1ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>Enter the host alone; the port has a field of its own.</source>
        <translation>హోస్ట్‌ను మాత్రమే ఇవ్వండి; పోర్ట్‌కు విడిగా ఒక ఫీల్డ్ ఉంది.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>హోస్ట్</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>పోర్ట్</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>యూజర్ పేరు</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>పాస్‌వర్డ్</translation>
    </message>
    <message>
        <source>Encrypt with TLS</source>
        <translation>TLSతో ఎన్‌క్రిప్ట్ చేయండి</translation>
    </message>
    <message>
        <source>Retain the last reading</source>
        <translation>చివరి రీడింగ్ ఉంచండి</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>కనెక్ట్</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>డిస్‌కనెక్ట్</translation>
    </message>
    <message>
        <source>The password would cross the network unencrypted, and others could read it. Encrypt with TLS; or press Connect again to send it all the same.</source>
        <translation>పాస్‌వర్డ్ ఎన్‌క్రిప్ట్ కాకుండా నెట్‌వర్క్‌లో వెళ్తుంది, ఇతరులు దాన్ని చదవగలరు. TLSతో ఎన్‌క్రిప్ట్ చేయండి; లేదా అయినా పంపడానికి మళ్ళీ “కనెక్ట్”ను నొక్కండి.</translation>
    </message>
    <message>
        <source>Enter it, and press Connect.</source>
        <translation>దాన్ని ఇచ్చి, “కనెక్ట్”ను నొక్కండి.</translation>
    </message>
    <message>
        <source>It is kept in the desktop&apos;s keychain; where there is none, in memory only.</source>
        <translation>దీన్ని డెస్క్‌టాప్ కీచెయిన్‌లో ఉంచుతాం; కీచెయిన్ లేని చోట మెమరీలో మాత్రమే.</translation>
    </message>
    <message>
        <source>The broker passes messages on from those who publish to those who subscribed. The built-in one runs on this computer, and serves this computer only as long as it is not shared.</source>
        <translation>ప్రచురించేవారి నుండి వచ్చే సందేశాలను సబ్‌స్క్రైబ్ చేసినవారికి బ్రోకర్ అందజేస్తుంది. అంతర్నిర్మిత బ్రోకర్ ఈ కంప్యూటర్‌లోనే నడుస్తుంది; దాన్ని షేర్ చేయనంత వరకు ఈ కంప్యూటర్‌కు మాత్రమే సేవలు అందిస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::BrokerSecrets</name>
    <message>
        <source>The desktop&apos;s keychain is asked for the password. It may want to be unlocked.</source>
        <translation>డెస్క్‌టాప్ కీచెయిన్‌ను పాస్‌వర్డ్ కోసం అడుగుతున్నాం. దాన్ని అన్‌లాక్ చేయాల్సి రావచ్చు.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain does not have the password for %1.</source>
        <translation>%1 పాస్‌వర్డ్ డెస్క్‌టాప్ కీచెయిన్‌లో లేదు.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not give the password for %1.</source>
        <translation>డెస్క్‌టాప్ కీచెయిన్ %1 పాస్‌వర్డ్‌ను ఇవ్వలేదు.</translation>
    </message>
    <message>
        <source>There is no keychain here that could have kept the password for %1.</source>
        <translation>%1 పాస్‌వర్డ్‌ను దాచగల కీచెయిన్ ఇక్కడ లేదు.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not take the password. It is kept in memory only, and asked for at the next start.</source>
        <translation>డెస్క్‌టాప్ కీచెయిన్ పాస్‌వర్డ్‌ను తీసుకోలేదు. దాన్ని మెమరీలో మాత్రమే ఉంచుతాం, తర్వాతి సారి ప్రారంభించినప్పుడు మళ్ళీ అడుగుతాం.</translation>
    </message>
    <message>
        <source>There is no keychain here. The password is kept in memory only, and asked for at the next start.</source>
        <translation>ఇక్కడ కీచెయిన్ లేదు. పాస్‌వర్డ్‌ను మెమరీలో మాత్రమే ఉంచుతాం, తర్వాతి సారి ప్రారంభించినప్పుడు మళ్ళీ అడుగుతాం.</translation>
    </message>
</context>
<context>
    <name>nightlight::BrokerSharer</name>
    <message>
        <source>The password cannot be written to %1, so nothing is changed: see that the folder can be written and that the disk is not full.</source>
        <translation>పాస్‌వర్డ్‌ను %1 లో రాయలేకపోయాం, అందువల్ల ఏదీ మారలేదు: ఆ ఫైల్ ఉన్న ఫోల్డర్‌లో రాయడానికి అనుమతి ఉందో లేదో, డిస్క్ నిండిపోయిందో లేదో చూడండి.</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed, so the broker will be shared again at the next start: remove it by hand.</source>
        <translation>ఫైల్ %1 ను తొలగించలేకపోయాం, అందువల్ల తర్వాతి సారి ప్రారంభించినప్పుడు బ్రోకర్ మళ్లీ షేర్ అవుతుంది: ఆ ఫైల్‌ను మీరే తొలగించండి.</translation>
    </message>
    <message>
        <source>The ports %1 to %2 are all in use, so the broker cannot be shared: end a program that uses one.</source>
        <translation>%1 నుండి %2 వరకు ఉన్న పోర్ట్‌లన్నీ వాడుకలో ఉన్నాయి, అందువల్ల బ్రోకర్‌ను షేర్ చేయలేకపోయాం: వాటిలో ఒకదాన్ని ఉపయోగిస్తున్న ప్రోగ్రామ్‌ను ముగించండి.</translation>
    </message>
    <message>
        <source>The port of the shared broker may be another after the next start, because %1 cannot be written.</source>
        <translation>తర్వాతి సారి ప్రారంభించినప్పుడు, షేర్ చేసిన బ్రోకర్ పోర్ట్ మారవచ్చు, ఎందుకంటే %1 లో రాయడం కుదరలేదు.</translation>
    </message>
    <message>
        <source>The built-in broker is shared on this network, at port %1, with those who know the password of the user “%2”.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్‌ను ఈ నెట్‌వర్క్‌లో, పోర్ట్ %1 వద్ద, “%2” అనే యూజర్ పాస్‌వర్డ్ తెలిసినవారితో షేర్ చేస్తున్నాం.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program, so the broker is not shared. It will be when that program ends; or stop sharing, and share it anew at another port.</source>
        <translation>పోర్ట్ %1 ను మరొక ప్రోగ్రామ్ ఉపయోగిస్తోంది, అందువల్ల బ్రోకర్ షేర్ కావడం లేదు. ఆ ప్రోగ్రామ్ ముగిశాక షేర్ అవుతుంది; లేదా షేర్ చేయడం ఆపి, మరొక పోర్ట్ వద్ద కొత్తగా షేర్ చేయండి.</translation>
    </message>
    <message>
        <source>The broker does not start when it is to be shared, so it serves this computer only. See that mosquitto is version 2.0 or newer, then share it again.</source>
        <translation>షేర్ చేయాల్సినప్పుడు బ్రోకర్ ప్రారంభం కావడం లేదు, అందువల్ల అది ఈ కంప్యూటర్‌కు మాత్రమే సేవలు అందిస్తోంది. mosquitto వెర్షన్ 2.0 లేదా అంతకంటే కొత్తదో కాదో చూసి, బ్రోకర్‌ను మళ్లీ షేర్ చేయండి.</translation>
    </message>
    <message>
        <source>The Nightlight that runs the built-in broker cannot share it: look there for the reason.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్‌ను నడుపుతున్న నైట్‌లైట్ దాన్ని షేర్ చేయలేకపోతోంది: కారణాన్ని అక్కడ చూడండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::BrokerUrl</name>
    <message>
        <source>a broker is builtin, mqtt://[user@]host[:port] or mqtts://[user@]host[:port], not &quot;%1&quot;.</source>
        <translation>బ్రోకర్‌ను builtin, mqtt://[user@]host[:port] లేదా mqtts://[user@]host[:port] రూపంలో ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>a password on the command line can be read by everybody on this machine; put it into the environment variable NIGHTLIGHT_PASSWORD.</source>
        <translation>కమాండ్ లైన్‌లోని పాస్‌వర్డ్‌ను ఈ కంప్యూటర్‌లో అందరూ చదవగలరు; దాన్ని NIGHTLIGHT_PASSWORD ఎన్విరాన్‌మెంట్ వేరియబుల్‌లో ఉంచండి.</translation>
    </message>
    <message>
        <source>a broker&apos;s address ends after the port, but in &quot;%1&quot; something follows it.</source>
        <translation>బ్రోకర్ చిరునామా పోర్ట్‌తో ముగియాలి, కానీ &quot;%1&quot;లో ఆ తర్వాత ఇంకేదో ఉంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::BuiltInBroker</name>
    <message>
        <source>The built-in broker needs the program mosquitto: install its package, on Debian with “sudo apt install mosquitto”, or choose another broker.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్‌కు mosquitto ప్రోగ్రామ్ అవసరం: దాని ప్యాకేజీని ఇన్‌స్టాల్ చేయండి (Debianలో “sudo apt install mosquitto”) లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The built-in broker cannot make its folder %1: see that it can be written, or choose another broker.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్ తన ఫోల్డర్ %1 ను సృష్టించలేకపోయింది: అక్కడ రాయడానికి అనుమతి ఉందో లేదో చూడండి లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The built-in broker cannot write into its folder %1: see that it can be written and that the disk is not full, or choose another broker.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్ తన ఫోల్డర్ %1 లో రాయలేకపోయింది: అక్కడ రాయడానికి అనుమతి ఉందో లేదో, డిస్క్ నిండిపోయిందో లేదో చూడండి లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>Other Nightlights of this profile cannot join the built-in broker, because %1 cannot be written.</source>
        <translation>ఈ ప్రొఫైల్‌లోని ఇతర నైట్‌లైట్‌లు అంతర్నిర్మిత బ్రోకర్‌కు కనెక్ట్ కాలేవు, ఎందుకంటే %1 లో రాయడం కుదరలేదు.</translation>
    </message>
    <message>
        <source>The built-in broker cannot be started (%1): see that the package mosquitto is complete, or choose another broker.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్‌ను ప్రారంభించలేకపోయాం (%1): mosquitto ప్యాకేజీ పూర్తిగా ఉందో లేదో చూడండి లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>What the built-in broker had stored cannot be read. It was moved to %1, and the broker starts with nothing stored.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్ నిల్వ చేసిన డేటాను చదవలేకపోయాం. దాన్ని %1 కు తరలించాం; బ్రోకర్ ఖాళీ నిల్వతో ప్రారంభమవుతుంది.</translation>
    </message>
    <message>
        <source>The built-in broker keeps ending by itself. It is tried again; if that does not help, choose another broker.</source>
        <translation>అంతర్నిర్మిత బ్రోకర్ పదే పదే దానంతట అదే ఆగిపోతోంది. మళ్లీ ప్రయత్నిస్తున్నాం; ఫలితం లేకపోతే మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>Another Nightlight of this profile cannot run the built-in broker: look there for the reason, or choose another broker.</source>
        <translation>ఈ ప్రొఫైల్‌లోని మరో నైట్‌లైట్ అంతర్నిర్మిత బ్రోకర్‌ను నడపలేకపోతోంది: కారణాన్ని అక్కడ చూడండి లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>%1 సర్టిఫికెట్</translation>
    </message>
    <message>
        <source>and more: %1</source>
        <translation>ఇంకా ఉన్నవి: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ఏవీ లేవు</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>పొందినవారు</translation>
    </message>
    <message>
        <source>Whom the certificate speaks of.</source>
        <translation>ఈ సర్టిఫికెట్ ఎవరి గురించినదో తెలుపుతుంది.</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>జారీ చేసినవారు</translation>
    </message>
    <message>
        <source>The authority that is said to have signed it.</source>
        <translation>ఈ సర్టిఫికెట్‌పై సంతకం చేసినట్లు చెబుతున్న అథారిటీ.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>హోస్ట్‌లు</translation>
    </message>
    <message>
        <source>The names and addresses that it is for.</source>
        <translation>ఈ సర్టిఫికెట్ వర్తించే పేర్లు, చిరునామాలు.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>చెల్లుబాటు ప్రారంభం</translation>
    </message>
    <message>
        <source>Before it, nobody is to accept it.</source>
        <translation>ఈ సమయానికి ముందు సర్టిఫికెట్‌ను ఎవరూ అంగీకరించకూడదు.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>చెల్లుబాటు ముగింపు</translation>
    </message>
    <message>
        <source>After it, nobody is to accept it.</source>
        <translation>ఈ సమయం తర్వాత సర్టిఫికెట్‌ను ఎవరూ అంగీకరించకూడదు.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>No other certificate has the same.</source>
        <translation>మరే సర్టిఫికెట్‌కూ ఇదే సంఖ్య ఉండదు.</translation>
    </message>
    <message>
        <source>Ask who runs the broker for the SHA-256 of its certificate, on another way than this connection. Trust this one only if it is the same: from then on it is accepted from this broker, and no other.</source>
        <translation>బ్రోకర్ సర్టిఫికెట్ SHA-256 ఏమిటో దాన్ని నడిపేవారిని ఈ కనెక్షన్ ద్వారా కాకుండా వేరే మార్గంలో అడగండి. అది ఇక్కడ చూపినదే అయితేనే ఈ సర్టిఫికెట్‌ను నమ్మండి: ఆ తర్వాత ఈ బ్రోకర్ నుండి ఈ సర్టిఫికెట్‌ను మాత్రమే అంగీకరిస్తాం, మరేదాన్నీ అంగీకరించం.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>ఈ సర్టిఫికెట్‌ను నమ్మండి(&amp;T)</translation>
    </message>
    <message>
        <source>Accepts just this certificate from this broker, and connects.</source>
        <translation>ఈ బ్రోకర్ నుండి ఈ సర్టిఫికెట్‌ను మాత్రమే అంగీకరించి, కనెక్ట్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>మూసివేయండి(&amp;C)</translation>
    </message>
</context>
<context>
    <name>nightlight::ChartExport</name>
    <message>
        <source>The picture was written to “%1”.</source>
        <translation>చిత్రాన్ని “%1”లో సేవ్ చేశాం.</translation>
    </message>
    <message>
        <source>The picture was not written: you cancelled it.</source>
        <translation>చిత్రాన్ని సేవ్ చేయలేదు: మీరు రద్దు చేశారు.</translation>
    </message>
    <message>
        <source>The picture could not be written to “%1”: %2. Choose another folder or make room; what was there is as it was.</source>
        <translation>చిత్రాన్ని “%1”లో సేవ్ చేయలేకపోయాం: %2. మరొక ఫోల్డర్‌ను ఎంచుకోండి లేదా డిస్క్‌లో ఖాళీ చేయండి; అక్కడ ఇంతకుముందు ఉన్నది అలాగే ఉంది.</translation>
    </message>
    <message>
        <source>Something is being exported already: wait until it is done, or cancel it.</source>
        <translation>ఇప్పటికే ఒక ఎగుమతి జరుగుతోంది: అది పూర్తయ్యే వరకు వేచి ఉండండి, లేదా దాన్ని రద్దు చేయండి.</translation>
    </message>
    <message>
        <source>Writing readings to “%1”</source>
        <translation>రీడింగ్‌లను “%1”లో సేవ్ చేస్తున్నాం</translation>
    </message>
    <message>
        <source>Writing the picture to “%1”</source>
        <translation>చిత్రాన్ని “%1”లో సేవ్ చేస్తున్నాం</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>చిత్రం క్లిప్‌బోర్డ్‌లో ఉంది.</translation>
    </message>
    <message>
        <source>The readings were not written: you cancelled it.</source>
        <translation>రీడింగ్‌లను సేవ్ చేయలేదు: మీరు రద్దు చేశారు.</translation>
    </message>
    <message>
        <source>%1 readings were written to “%2”.</source>
        <translation>%1 రీడింగ్‌లను “%2”లో సేవ్ చేశాం.</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>చిత్రాన్ని ఎగుమతి చేయండి(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes what the chart shows into a file, as a PNG, an SVG or a PDF.</source>
        <translation>చార్ట్ చూపిస్తున్నదాన్ని PNG, SVG లేదా PDF రూపంలో ఫైల్‌లో సేవ్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>Export &amp;readings…</source>
        <translation>రీడింగ్‌లను ఎగుమతి చేయండి(&amp;R)…</translation>
    </message>
    <message>
        <source>Writes readings into a CSV file.</source>
        <translation>రీడింగ్‌లను CSV ఫైల్‌లో సేవ్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>చిత్రాన్ని కాపీ చేయండి(&amp;C)</translation>
    </message>
    <message>
        <source>Puts what the chart shows on the clipboard, as a picture.</source>
        <translation>చార్ట్ చూపిస్తున్నదాన్ని చిత్రంగా క్లిప్‌బోర్డ్‌కు కాపీ చేస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::ChartOverview</name>
    <message>
        <source>Everything there is, with what the chart shows in a frame. Drag the frame or its edges, or click elsewhere. Left and right move it, Page Up and Page Down by its width, plus and minus change its width, Home and End go to the beginning and to the end.</source>
        <translation>ఉన్న మొత్తం సమయం; అందులో చార్ట్ చూపిస్తున్న భాగం ఫ్రేమ్‌లో ఉంటుంది. ఫ్రేమ్‌ను లేదా దాని అంచులను లాగండి, లేదా వేరే చోట క్లిక్ చేయండి. ఎడమ, కుడి బాణం కీలు ఫ్రేమ్‌ను జరుపుతాయి, Page Up, Page Down దాని వెడల్పు మేరకు జరుపుతాయి, ప్లస్, మైనస్ దాని వెడల్పును మారుస్తాయి, Home మొదటికి, End చివరికి తీసుకెళ్తాయి.</translation>
    </message>
    <message>
        <source>Overview, in the frame from %1 to %2</source>
        <translation>అవలోకనం, ఫ్రేమ్‌లో %1 నుండి %2 వరకు</translation>
    </message>
</context>
<context>
    <name>nightlight::ChartPrint</name>
    <message>
        <source>Light over time</source>
        <translation>సమయంతో మారే లైట్ స్థాయి</translation>
    </message>
</context>
<context>
    <name>nightlight::ChartTools</name>
    <message>
        <source>&amp;Go to a date…</source>
        <translation>తేదీకి వెళ్లండి(&amp;G)…</translation>
    </message>
    <message>
        <source>Shows a date and time of day that you enter.</source>
        <translation>మీరు ఇచ్చే తేదీని, సమయాన్ని చార్ట్‌లో చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>M&amp;easure</source>
        <translation>కొలవండి(&amp;E)</translation>
    </message>
    <message>
        <source>Sets two marks that can be dragged, and tells what lies between them.</source>
        <translation>లాగి జరపగల రెండు గుర్తులను పెట్టి, వాటి మధ్య ఏముందో తెలుపుతుంది.</translation>
    </message>
    <message>
        <source>Set a mar&amp;k</source>
        <translation>గుర్తు పెట్టండి(&amp;K)</translation>
    </message>
    <message>
        <source>Sets a mark at the cursor, to measure from or to; a third one moves the closer of the two. Escape removes both.</source>
        <translation>కొలత ప్రారంభానికి లేదా ముగింపుకు కర్సర్ వద్ద గుర్తు పెడుతుంది; మూడోసారి పెడితే, రెండింటిలో దగ్గరగా ఉన్న గుర్తు అక్కడికి జరుగుతుంది. Escape రెండింటినీ తొలగిస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>అవలోకనం(&amp;O)</translation>
    </message>
    <message>
        <source>Shows everything there is in a strip below the chart.</source>
        <translation>ఉన్న మొత్తం సమయాన్ని చార్ట్ కింద ఒక పట్టీలో చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>మెట్లు(&amp;S)</translation>
    </message>
    <message>
        <source>Draws each reading as if it held until the next one, instead of a line from one to the next.</source>
        <translation>ఒక రీడింగ్ నుండి తర్వాతి దానికి గీతకు బదులు, ప్రతి రీడింగ్ తర్వాతి రీడింగ్ వరకు అలాగే ఉన్నట్లు గీస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::ChartWindow</name>
    <message>
        <source>%1 – Nightlight</source>
        <translation>%1 – నైట్‌లైట్</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ఫైల్(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>మూసివేయండి(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>వీక్షణ(&amp;V)</translation>
    </message>
</context>
<context>
    <name>nightlight::CommandLine</name>
    <message>
        <source>Run the device without a window and print what it sends and receives.</source>
        <translation>విండో లేకుండా పరికరాన్ని నడిపి, అది పంపేవాటిని, అందుకునేవాటిని ప్రింట్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>Keep settings and data apart under this name.</source>
        <translation>సెట్టింగ్‌లను, డేటాను ఈ పేరుతో విడిగా ఉంచుతుంది.</translation>
    </message>
    <message>
        <source>Language of the program: en or te.</source>
        <translation>ప్రోగ్రామ్ భాష: en లేదా te.</translation>
    </message>
    <message>
        <source>Id of this device, the first part of its topics.</source>
        <translation>ఈ పరికరం ID; దాని టాపిక్‌లలో మొదటి భాగం.</translation>
    </message>
    <message>
        <source>MQTT version: 5 (default) or 3.1.1.</source>
        <translation>MQTT వెర్షన్: 5 (డిఫాల్ట్) లేదా 3.1.1.</translation>
    </message>
    <message>
        <source>Quality of service: 0, 1 (default) or 2.</source>
        <translation>సేవా నాణ్యత: 0, 1 (డిఫాల్ట్) లేదా 2.</translation>
    </message>
    <message>
        <source>Write a picture of the window to this PNG file, then end.</source>
        <translation>విండో చిత్రాన్ని ఈ PNG ఫైల్‌లో సేవ్ చేసి ముగుస్తుంది.</translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation>ఈ సహాయాన్ని చూపించి ముగుస్తుంది.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>వెర్షన్‌ను చూపించి ముగుస్తుంది.</translation>
    </message>
    <message>
        <source>--profile takes a name of at most 64 letters, digits, dots, dashes and underscores, not &quot;%1&quot;.</source>
        <translation>--profile ఆప్షన్‌కు ఇచ్చే పేరులో గరిష్ఠంగా 64 ఇంగ్లీష్ అక్షరాలు, అంకెలు, చుక్కలు, హైఫన్‌లు, అండర్‌స్కోర్‌లు మాత్రమే ఉండవచ్చు; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--lang takes one of %1, not &quot;%2&quot;.</source>
        <translation>--lang ఆప్షన్‌కు వీటిలో ఒకటి ఇవ్వాలి: %1; &quot;%2&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--id: %1</source>
        <translation>--id: %1</translation>
    </message>
    <message>
        <source>--watch: %1</source>
        <translation>--watch: %1</translation>
    </message>
    <message>
        <source>--interval takes a number of seconds from 0.01 to 3600, not &quot;%1&quot;.</source>
        <translation>--interval ఆప్షన్‌కు 0.01 నుండి 3600 వరకు సెకన్ల సంఖ్య ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--sensor: %1</source>
        <translation>--sensor: %1</translation>
    </message>
    <message>
        <source>--broker: %1</source>
        <translation>--broker: %1</translation>
    </message>
    <message>
        <source>--mqtt takes 5 or 3.1.1, not &quot;%1&quot;.</source>
        <translation>--mqtt ఆప్షన్‌కు 5 లేదా 3.1.1 ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--qos takes 0, 1 or 2, not &quot;%1&quot;.</source>
        <translation>--qos ఆప్షన్‌కు 0, 1 లేదా 2 ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--screenshot takes the name of a file that ends in .png, not &quot;%1&quot;.</source>
        <translation>--screenshot ఆప్షన్‌కు .pngతో ముగిసే ఫైల్ పేరు ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--after takes a number of seconds from 0 to 3600, not &quot;%1&quot;.</source>
        <translation>--after ఆప్షన్‌కు 0 నుండి 3600 వరకు సెకన్ల సంఖ్య ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; see --help.</source>
        <translation>&quot;%1&quot; ఆప్షన్ కాదు; --help చూడండి.</translation>
    </message>
    <message>
        <source>--after goes with --screenshot only.</source>
        <translation>--after ఆప్షన్‌ను --screenshot ఆప్షన్‌తో పాటు మాత్రమే ఇవ్వవచ్చు.</translation>
    </message>
    <message>
        <source>--screenshot needs the window, which --headless leaves out.</source>
        <translation>--screenshot ఆప్షన్‌కు విండో అవసరం, కానీ --headless విండోను తెరవదు.</translation>
    </message>
    <message>
        <source>--watch needs the window, which --headless leaves out.</source>
        <translation>--watch ఆప్షన్‌కు విండో అవసరం, కానీ --headless విండోను తెరవదు.</translation>
    </message>
    <message>
        <source>A light sensor&apos;s whole journey over MQTT: a device reads and publishes, a broker carries, a chart shows.</source>
        <translation>లైట్ సెన్సార్ రీడింగ్‌లు MQTT ద్వారా సాగించే పూర్తి ప్రయాణం: పరికరం చదివి ప్రచురిస్తుంది, బ్రోకర్ చేరవేస్తుంది, చార్ట్ చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>Watch the device with this id instead of this one.</source>
        <translation>ఈ పరికరానికి బదులుగా ఈ ID ఉన్న పరికరాన్ని గమనిస్తుంది.</translation>
    </message>
    <message>
        <source>Seconds between two readings, 0.01 to 3600 (default 5).</source>
        <translation>రెండు రీడింగ్‌ల మధ్య సమయం సెకన్లలో, 0.01 నుండి 3600 వరకు (డిఫాల్ట్ 5).</translation>
    </message>
    <message>
        <source>Take the picture this many seconds after the start, 0 to 3600 (default 3).</source>
        <translation>ప్రారంభమైన ఇన్ని సెకన్ల తర్వాత చిత్రాన్ని తీస్తుంది, 0 నుండి 3600 వరకు (డిఫాల్ట్ 3).</translation>
    </message>
    <message>
        <source>There is no option %1; see --help.</source>
        <translation>%1 అనే ఆప్షన్ లేదు; --help చూడండి.</translation>
    </message>
    <message>
        <source>%1 takes no value; see --help.</source>
        <translation>%1 ఆప్షన్‌కు విలువ ఇవ్వకూడదు; --help చూడండి.</translation>
    </message>
    <message>
        <source>A value is missing after %1; see --help.</source>
        <translation>%1 తర్వాత విలువ ఇవ్వలేదు; --help చూడండి.</translation>
    </message>
    <message>
        <source>--lamp: %1</source>
        <translation>--lamp: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>ఆప్షన్‌లు:</translation>
    </message>
    <message>
        <source>Exit status: 0 after an orderly end (also by SIGINT or SIGTERM), 1 if the program cannot do its work, 2 if the options make no sense.</source>
        <translation>నిష్క్రమణ కోడ్: సక్రమంగా ముగిస్తే 0 (SIGINT లేదా SIGTERM ద్వారా కూడా), ప్రోగ్రామ్ తన పని చేయలేకపోతే 1, ఆప్షన్‌లు సరిగ్గా లేకపోతే 2.</translation>
    </message>
    <message>
        <source>Where the light comes from: one of the sensors below.</source>
        <translation>లైట్ స్థాయి ఎక్కడి నుండి వస్తుంది: కింది సెన్సార్‌లలో ఒకటి.</translation>
    </message>
    <message>
        <source>What a command switches beside the lamp in the window: one of the lamps below, or several with commas between them.</source>
        <translation>విండోలోని ల్యాంప్‌తో పాటు కమాండ్ వేటిని ఆన్ లేదా ఆఫ్ చేస్తుంది: కింది ల్యాంప్‌లలో ఒకటి; ఒకటి కంటే ఎక్కువ ఉంటే వాటి మధ్య కామాలు పెట్టాలి.</translation>
    </message>
    <message>
        <source>Sensors:</source>
        <translation>సెన్సార్‌లు:</translation>
    </message>
    <message>
        <source>Lamps:</source>
        <translation>ల్యాంప్‌లు:</translation>
    </message>
    <message>
        <source>--sensor and --lamp name different places, but the sensor and the lamp of a board, or of CounterFit, are at the same. Name it in --sensor alone.</source>
        <translation>--sensor, --lamp వేర్వేరు చోట్లను సూచిస్తున్నాయి, కానీ ఒక బోర్డ్ లేదా CounterFit యొక్క సెన్సార్, ల్యాంప్ ఒకే చోట ఉంటాయి. ఆ చోటును --sensorలో మాత్రమే ఇవ్వండి.</translation>
    </message>
    <message>
        <source>With TLS: trust the authorities in this file alone, instead of the system&apos;s.</source>
        <translation>TLSతో: సిస్టమ్ అథారిటీలకు బదులుగా ఈ ఫైల్‌లోని అథారిటీలను మాత్రమే నమ్ముతుంది.</translation>
    </message>
    <message>
        <source>With TLS: show the broker the certificate in this file.</source>
        <translation>TLSతో: ఈ ఫైల్‌లోని సర్టిఫికెట్‌ను బ్రోకర్‌కు చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>With TLS: accept the one certificate that has this SHA-256, whoever signed it, and no other.</source>
        <translation>TLSతో: ఎవరు సంతకం చేసినా సరే, ఈ SHA-256 ఉన్న ఒక్క సర్టిఫికెట్‌ను మాత్రమే అంగీకరిస్తుంది, మరేదాన్నీ అంగీకరించదు.</translation>
    </message>
    <message>
        <source>With TLS: ask for this protocol by ALPN, where one port serves several.</source>
        <translation>TLSతో: ఒకే పోర్ట్‌లో ఒకటి కంటే ఎక్కువ ప్రోటోకాల్‌లు ఉంటే, ఈ ప్రోటోకాల్‌ను ALPN ద్వారా అడుగుతుంది.</translation>
    </message>
    <message>
        <source>--%1 goes with a broker that has TLS only: --broker mqtts://host.</source>
        <translation>--%1 ఆప్షన్‌ను TLS ఉన్న బ్రోకర్‌తో పాటు మాత్రమే ఇవ్వవచ్చు: --broker mqtts://host.</translation>
    </message>
    <message>
        <source>--key goes with --cert only.</source>
        <translation>--key ఆప్షన్‌ను --cert ఆప్షన్‌తో పాటు మాత్రమే ఇవ్వవచ్చు.</translation>
    </message>
    <message>
        <source>--pin takes the SHA-256 of a certificate, 64 hexadecimal digits with or without colons, not &quot;%1&quot;.</source>
        <translation>--pin ఆప్షన్‌కు సర్టిఫికెట్ SHA-256ను, అంటే 64 హెక్సాడెసిమల్ అంకెలను, కోలన్‌లతో లేదా కోలన్‌లు లేకుండా ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>builtin, mqtt://[user@]host[:port], or mqtts://[user@]host[:port] for TLS. The password is taken from the environment variable NIGHTLIGHT_PASSWORD, or else from the keychain.</source>
        <translation>builtin, mqtt://[user@]host[:port], లేదా TLS కోసం mqtts://[user@]host[:port]. పాస్‌వర్డ్‌ను NIGHTLIGHT_PASSWORD ఎన్విరాన్‌మెంట్ వేరియబుల్ నుండి, అది లేకపోతే కీచెయిన్ నుండి తీసుకుంటుంది.</translation>
    </message>
    <message>
        <source>Read the password from this open file descriptor, up to the end of the line.</source>
        <translation>పాస్‌వర్డ్‌ను తెరిచి ఉన్న ఈ ఫైల్ డిస్క్రిప్టర్ నుండి, లైన్ చివరి వరకు చదువుతుంది.</translation>
    </message>
    <message>
        <source>The private key of that certificate, if it is in a file of its own. Its passphrase is taken from the environment variable NIGHTLIGHT_KEY_PASSPHRASE, or else from the keychain.</source>
        <translation>ఆ సర్టిఫికెట్ ప్రైవేట్ కీ విడి ఫైల్‌లో ఉంటే, ఆ ఫైల్. కీ పాస్‌ఫ్రేజ్‌ను NIGHTLIGHT_KEY_PASSPHRASE ఎన్విరాన్‌మెంట్ వేరియబుల్ నుండి, అది లేకపోతే కీచెయిన్ నుండి తీసుకుంటుంది.</translation>
    </message>
    <message>
        <source>Read that passphrase from this open file descriptor, up to the end of the line.</source>
        <translation>ఆ పాస్‌ఫ్రేజ్‌ను తెరిచి ఉన్న ఈ ఫైల్ డిస్క్రిప్టర్ నుండి, లైన్ చివరి వరకు చదువుతుంది.</translation>
    </message>
    <message>
        <source>--%1 takes the number of an open file descriptor, as in: --%1 3 3&lt; FILE.</source>
        <translation>--%1 తెరిచి ఉన్న ఫైల్ డిస్క్రిప్టర్ సంఖ్యను తీసుకుంటుంది, ఉదాహరణకు: --%1 3 3&lt; FILE.</translation>
    </message>
    <message>
        <source>Readings from this time on: 2026-11-23T06:00, with an offset as +05:30 or in local time, or a date. Without it, from the first.</source>
        <translation>ఈ సమయం నుండి ఉన్న రీడింగ్‌లు: 2026-11-23T06:00 (+05:30 లాంటి ఆఫ్‌సెట్‌తో, లేదా స్థానిక సమయంలో), లేదా తేదీ. ఇవ్వకపోతే, మొదటి రీడింగ్ నుండి.</translation>
    </message>
    <message>
        <source>Readings before this time; of a date, its whole day. Without it, up to the last.</source>
        <translation>ఈ సమయానికి ముందు ఉన్న రీడింగ్‌లు; తేదీ ఇస్తే, ఆ రోజు ముగిసే వరకు. ఇవ్వకపోతే, చివరి రీడింగ్ వరకు.</translation>
    </message>
    <message>
        <source>Readings of the device with this id instead of this one.</source>
        <translation>ఈ పరికరానికి బదులుగా ఈ ID ఉన్న పరికరం రీడింగ్‌లు.</translation>
    </message>
    <message>
        <source>The file to write; - is standard output (default).</source>
        <translation>రాయాల్సిన ఫైల్; - అంటే స్టాండర్డ్ అవుట్‌పుట్ (డిఫాల్ట్).</translation>
    </message>
    <message>
        <source>--%1 does not go with the command %2.</source>
        <translation>--%1 ఆప్షన్‌ను %2 కమాండ్‌తో పాటు ఇవ్వకూడదు.</translation>
    </message>
    <message>
        <source>--%1 goes with the command export only.</source>
        <translation>--%1 ఆప్షన్‌ను export కమాండ్‌తో పాటు మాత్రమే ఇవ్వవచ్చు.</translation>
    </message>
    <message>
        <source>--from takes a time as 2026-11-23T06:00 or a date, not &quot;%1&quot;.</source>
        <translation>--from ఆప్షన్‌కు సమయం (ఉదాహరణకు 2026-11-23T06:00) లేదా తేదీ ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--to takes a time as 2026-11-23T06:00 or a date, not &quot;%1&quot;.</source>
        <translation>--to ఆప్షన్‌కు సమయం (ఉదాహరణకు 2026-11-23T06:00) లేదా తేదీ ఇవ్వాలి; &quot;%1&quot; సరికాదు.</translation>
    </message>
    <message>
        <source>--from is not before --to.</source>
        <translation>--from సమయం --to సమయం కంటే ముందుది కాదు.</translation>
    </message>
    <message>
        <source>Usage: nightlight [options] [history | export [options of export]]</source>
        <translation>వాడుక: nightlight [ఆప్షన్‌లు] [history | export [export ఆప్షన్‌లు]]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>కమాండ్‌లు:</translation>
    </message>
    <message>
        <source>Show which devices the history has, from when to when, and how many readings.</source>
        <translation>చరిత్రలో ఏ పరికరాలు ఉన్నాయో, ఎప్పటి నుండి ఎప్పటి వరకు ఎన్ని రీడింగ్‌లు ఉన్నాయో చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>Write readings of the history as CSV.</source>
        <translation>చరిత్రలోని రీడింగ్‌లను CSV రూపంలో రాస్తుంది.</translation>
    </message>
    <message>
        <source>Options of export:</source>
        <translation>export ఆప్షన్‌లు:</translation>
    </message>
</context>
<context>
    <name>nightlight::CommandLink</name>
    <message>
        <source>kept by the broker, and known already</source>
        <translation>బ్రోకర్ దాచి ఉంచినది, ఇప్పటికే తెలిసినది</translation>
    </message>
    <message>
        <source>overtaken by a newer command</source>
        <translation>దీని తర్వాత మరో కొత్త కమాండ్ వచ్చింది</translation>
    </message>
</context>
<context>
    <name>nightlight::CounterFit</name>
    <message>
        <source>CounterFit is found by its host and port, as 127.0.0.1:5000, but not by “%1”.</source>
        <translation>CounterFitను దాని హోస్ట్, పోర్ట్‌లతో సూచించాలి, ఉదాహరణకు 127.0.0.1:5000; “%1” సరికాదు.</translation>
    </message>
    <message>
        <source>A pin of CounterFit must be a whole number from 0 to %1, but is “%2”.</source>
        <translation>CounterFit పిన్ 0 నుండి %1 వరకు ఉన్న పూర్ణ సంఖ్య అయి ఉండాలి, కానీ “%2” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>There is no option “%1” of CounterFit: choose create.</source>
        <translation>CounterFitకు “%1” అనే ఆప్షన్ లేదు: create ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>CounterFit&apos;s option create must be yes or no, but is “%1”.</source>
        <translation>CounterFit ఆప్షన్ create విలువ yes లేదా no అయి ఉండాలి, కానీ “%1” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>The host of CounterFit at %1 is not known. Check how it is spelled, and the network.</source>
        <translation>%1 వద్ద ఉన్న CounterFit హోస్ట్ ఏదో తెలియడం లేదు. పేరు సరిగ్గా ఉందో లేదో, నెట్‌వర్క్ పనిచేస్తోందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>CounterFit cannot be reached at %1. Start it there, or check host and port.</source>
        <translation>%1 వద్ద CounterFitను చేరుకోలేకపోయాం. దాన్ని అక్కడ ప్రారంభించండి, లేదా హోస్ట్‌ను, పోర్ట్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>CounterFit at %1 does not answer within two seconds. Check that it is still running, or start it again.</source>
        <translation>%1 వద్ద ఉన్న CounterFit రెండు సెకన్లలోపు స్పందించడం లేదు. అది ఇంకా నడుస్తోందో లేదో తనిఖీ చేయండి, లేదా దాన్ని మళ్లీ ప్రారంభించండి.</translation>
    </message>
    <message>
        <source>The answer of CounterFit at %1 broke off. Check that it is still running, and host and port.</source>
        <translation>%1 వద్ద ఉన్న CounterFit జవాబు మధ్యలో ఆగిపోయింది. అది ఇంకా నడుస్తోందో లేదో, హోస్ట్, పోర్ట్ సరైనవో కావో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>What answers at %1 sends far more than CounterFit does. Check host and port.</source>
        <translation>%1 వద్ద స్పందిస్తున్న ప్రోగ్రామ్ CounterFit పంపేదానికంటే చాలా ఎక్కువ పంపుతోంది. హోస్ట్‌ను, పోర్ట్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>What answers at %1 wants to be asked at another address, as CounterFit never does. Check host and port.</source>
        <translation>%1 వద్ద స్పందిస్తున్న ప్రోగ్రామ్ వేరే చిరునామాలో అడగమంటోంది; CounterFit ఎప్పుడూ అలా చేయదు. హోస్ట్‌ను, పోర్ట్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>What answers at %1 is not CounterFit. Check host and port.</source>
        <translation>%1 వద్ద స్పందిస్తున్న ప్రోగ్రామ్ CounterFit కాదు. హోస్ట్‌ను, పోర్ట్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>CounterFit at %1 answers with an error of its own. Look there for a sensor that is set to random values with the least above the greatest, and set it right.</source>
        <translation>%1 వద్ద ఉన్న CounterFit తన సొంత లోపంతో జవాబిస్తోంది. యాదృచ్ఛిక విలువలకు సెట్ చేసిన ఏదైనా సెన్సార్‌లో కనిష్ఠం గరిష్ఠం కంటే ఎక్కువగా ఉందేమో అక్కడ చూసి, దాన్ని సరిదిద్దండి.</translation>
    </message>
    <message>
        <source>There is no sensor on pin %1 of CounterFit at %2. Create a light sensor there, or let Nightlight create it.</source>
        <translation>%2 వద్ద ఉన్న CounterFitలో పిన్ %1 పై సెన్సార్ లేదు. అక్కడ లైట్ సెన్సార్‌ను సృష్టించండి, లేదా నైట్‌లైట్‌ను సృష్టించనివ్వండి.</translation>
    </message>
    <message>
        <source>The sensor on pin %1 of CounterFit at %2 answers with something that is no number. Choose the pin of a light sensor.</source>
        <translation>%2 వద్ద ఉన్న CounterFitలో పిన్ %1 పై ఉన్న సెన్సార్ సంఖ్య కాని జవాబు ఇస్తోంది. లైట్ సెన్సార్ ఉన్న పిన్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The sensor on pin %1 of CounterFit at %2 answers with a number that is not from 0 to 1023. Choose the pin of a light sensor.</source>
        <translation>%2 వద్ద ఉన్న CounterFitలో పిన్ %1 పై ఉన్న సెన్సార్ 0 నుండి 1023 వరకు లేని సంఖ్యను జవాబుగా ఇస్తోంది. లైట్ సెన్సార్ ఉన్న పిన్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no LED on pin %1 of CounterFit at %2. Create an LED there, or let Nightlight create it.</source>
        <translation>%2 వద్ద ఉన్న CounterFitలో పిన్ %1 పై LED లేదు. అక్కడ LEDని సృష్టించండి, లేదా నైట్‌లైట్‌ను సృష్టించనివ్వండి.</translation>
    </message>
    <message>
        <source>On pin %1 of CounterFit at %2 is a relay, which does not tell whether it is on. Choose the pin of an LED.</source>
        <translation>%2 వద్ద ఉన్న CounterFitలో పిన్ %1 పై రిలే ఉంది; అది ఆన్‌లో ఉందో లేదో తెలపదు. LED ఉన్న పిన్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The LED on pin %1 of CounterFit at %2 is not as it was told to be. Check that no other program switches it.</source>
        <translation>%2 వద్ద ఉన్న CounterFitలో పిన్ %1 పై ఉన్న LED చెప్పిన స్థితిలో లేదు. మరే ప్రోగ్రామ్ అయినా దాన్ని ఆన్ లేదా ఆఫ్ చేస్తోందేమో తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::CounterFitRows</name>
    <message>
        <source>Enter the name or the address of the computer that CounterFit runs on, as 127.0.0.1.</source>
        <translation>CounterFit నడిచే కంప్యూటర్ పేరును లేదా చిరునామాను ఇవ్వండి, ఉదాహరణకు 127.0.0.1.</translation>
    </message>
    <message>
        <source>The name or the address of the computer that CounterFit runs on: 127.0.0.1 is this one.</source>
        <translation>CounterFit నడిచే కంప్యూటర్ పేరు లేదా చిరునామా: 127.0.0.1 అంటే ఈ కంప్యూటరే.</translation>
    </message>
    <message>
        <source>CounterFit&apos;s host</source>
        <translation>CounterFit హోస్ట్</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>పోర్ట్(&amp;P)</translation>
    </message>
    <message>
        <source>The network port that CounterFit answers at, 1 to 65535: 5000 is usual.</source>
        <translation>CounterFit స్పందించే నెట్‌వర్క్ పోర్ట్, 1 నుండి 65535 వరకు: సాధారణంగా 5000.</translation>
    </message>
    <message>
        <source>CounterFit&apos;s port</source>
        <translation>CounterFit పోర్ట్</translation>
    </message>
    <message>
        <source>S&amp;ensor&apos;s pin</source>
        <translation>సెన్సార్ పిన్(&amp;E)</translation>
    </message>
    <message>
        <source>The pin that CounterFit&apos;s light sensor is connected to, 0 to 1000: the lesson takes 0.</source>
        <translation>CounterFit లైట్ సెన్సార్ కనెక్ట్ అయి ఉన్న పిన్, 0 నుండి 1000 వరకు: పాఠంలో 0 ఉపయోగిస్తారు.</translation>
    </message>
    <message>
        <source>Creates the light sensor, and the LED if it is one of the lamps, where CounterFit has none at the pin.</source>
        <translation>CounterFitలో ఆ పిన్‌పై లైట్ సెన్సార్ లేకపోతే దాన్ని సృష్టిస్తుంది; ల్యాంప్‌లలో LED ఒకటైతే, అది లేకపోయినా సృష్టిస్తుంది.</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>హోస్ట్(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Create them for me</source>
        <translation>నా కోసం వాటిని సృష్టించండి(&amp;C)</translation>
    </message>
</context>
<context>
    <name>nightlight::CounterFitSensor</name>
    <message>
        <source>CounterFit</source>
        <translation>CounterFit</translation>
    </message>
</context>
<context>
    <name>nightlight::CsvExport</name>
    <message>
        <source>The readings cannot be written: %1. Check that the disk has room.</source>
        <translation>రీడింగ్‌లను రాయలేకపోయాం: %1. డిస్క్‌లో ఖాళీ ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::CsvFileExport</name>
    <message>
        <source>The file %1 cannot be written: %2. Check that the disk has room and that the folder is there and may be written to.</source>
        <translation>ఫైల్ %1 లో రాయలేకపోయాం: %2. డిస్క్‌లో ఖాళీ ఉందో లేదో, ఫోల్డర్ ఉందో లేదో, అందులో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Choose another one to write to.</source>
        <translation>%1 సాధారణ ఫైల్ కాదు. రాయడానికి మరొక ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>%1 is the history itself. Choose another file to write to.</source>
        <translation>%1 చరిత్ర ఫైలే. రాయడానికి మరొక ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::DateField</name>
    <message>
        <source>Go to</source>
        <translation>వెళ్లాల్సిన సమయం</translation>
    </message>
    <message>
        <source>Date and time to go to</source>
        <translation>వెళ్లాల్సిన తేదీ, సమయం</translation>
    </message>
    <message>
        <source>The local time that the chart is to show in its middle. Enter goes there, Escape closes this field.</source>
        <translation>చార్ట్ మధ్యలో చూపించాల్సిన స్థానిక సమయం. Enter అక్కడికి తీసుకెళ్తుంది, Escape ఈ ఫీల్డ్‌ను మూసివేస్తుంది.</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>వెళ్లండి</translation>
    </message>
    <message>
        <source>Shows that time in the middle of the chart and pauses it.</source>
        <translation>ఆ సమయాన్ని చార్ట్ మధ్యలో చూపించి, చార్ట్‌ను పాజ్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>Close the field</source>
        <translation>ఫీల్డ్‌ను మూసివేయండి</translation>
    </message>
    <message>
        <source>Closes this field; the chart stays where it is.</source>
        <translation>ఈ ఫీల్డ్‌ను మూసివేస్తుంది; చార్ట్ ఉన్న చోటే ఉంటుంది.</translation>
    </message>
    <message>
        <source>There is something to see from %1 to %2.</source>
        <translation>%1 నుండి %2 వరకు మాత్రమే చూడటానికి ఏదైనా ఉంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::DeviceLock</name>
    <message>
        <source>The device &quot;%1&quot; already runs in another Nightlight of this profile. Give this one another name with --id, or its own settings with --profile.</source>
        <translation>&quot;%1&quot; పరికరం ఈ ప్రొఫైల్‌లోని మరో నైట్‌లైట్‌లో ఇప్పటికే నడుస్తోంది. దీనికి --idతో వేరే పేరు ఇవ్వండి, లేదా --profileతో విడి సెట్టింగ్‌లు ఇవ్వండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::DeviceLoop</name>
    <message>
        <source>lamp on</source>
        <translation>ల్యాంప్ ఆన్</translation>
    </message>
    <message>
        <source>lamp off</source>
        <translation>ల్యాంప్ ఆఫ్</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>తిరస్కరణ: %1</translation>
    </message>
    <message>
        <source>The broker does not let this device say that it is online. Check what this user may publish.</source>
        <translation>తాను ఆన్‌లైన్‌లో ఉన్నట్లు తెలపడానికి ఈ పరికరాన్ని బ్రోకర్ అనుమతించడం లేదు. ఈ యూజర్ ఏమి ప్రచురించవచ్చో చూడండి.</translation>
    </message>
    <message>
        <source>ignored: the device is stopped</source>
        <translation>పట్టించుకోలేదు: పరికరం ఆగి ఉంది</translation>
    </message>
    <message>
        <source>a lamp failed</source>
        <translation>ఒక ల్యాంప్ విఫలమైంది</translation>
    </message>
    <message>
        <source>overtaken by a newer command</source>
        <translation>దీని తర్వాత మరో కొత్త కమాండ్ వచ్చింది</translation>
    </message>
    <message>
        <source>No commands come: %1</source>
        <translation>కమాండ్‌లు రావడం లేదు: %1</translation>
    </message>
    <message>
        <source>The broker did not take all readings before the end, and they could not be stored. Lost: %1. Check the connection and the disk before the next start.</source>
        <translation>ముగిసేలోపు బ్రోకర్ అన్ని రీడింగ్‌లను తీసుకోలేదు, మిగిలినవాటిని నిల్వ చేయడం కూడా కుదరలేదు. పోయినవి: %1. మళ్లీ ప్రారంభించే ముందు కనెక్షన్‌ను, డిస్క్‌ను తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::DevicePanel</name>
    <message>
        <source>Stops reading the sensor and publishing.</source>
        <translation>సెన్సార్‌ను చదవడం, ప్రచురించడం ఆపుతుంది.</translation>
    </message>
    <message>
        <source>Reads the sensor at each interval and publishes what it says.</source>
        <translation>నిర్ణీత వ్యవధికి ఒకసారి సెన్సార్‌ను చదివి, అది చెప్పే విలువను ప్రచురిస్తుంది.</translation>
    </message>
    <message>
        <source>Ever&amp;y</source>
        <translation>ప్రతి(&amp;Y)</translation>
    </message>
    <message>
        <source>Device &amp;id</source>
        <translation>పరికరం &amp;ID</translation>
    </message>
    <message>
        <source>The name of the device, unique on its broker. Its topics, the addresses of its messages, begin with it: id/telemetry and id/commands.</source>
        <translation>పరికరం పేరు; దాని బ్రోకర్‌లో ఈ పేరు వేరే దేనికీ ఉండకూడదు. పరికరం టాపిక్‌లు, అంటే దాని సందేశాల చిరునామాలు, ఈ పేరుతోనే మొదలవుతాయి: id/telemetry, id/commands.</translation>
    </message>
    <message>
        <source>How often the device reads its sensor and publishes what it reads, which the lesson calls telemetry. 10 ms to 1 h: type &quot;500 ms&quot;, &quot;5 s&quot; or &quot;2 min&quot;.</source>
        <translation>పరికరం ఎంత తరచుగా తన సెన్సార్‌ను చదివి, చదివినదాన్ని ప్రచురిస్తుందో ఇది చెబుతుంది; పాఠంలో దీన్ని టెలిమెట్రీ అంటారు. 10 ms నుండి 1 h వరకు: &quot;500 ms&quot;, &quot;5 s&quot; లేదా &quot;2 min&quot; అని టైప్ చేయండి.</translation>
    </message>
    <message>
        <source>Lamps (%1)</source>
        <translation>ల్యాంప్‌లు (%1)</translation>
    </message>
    <message>
        <source>What a command switches: the lamp in this window and those that are ticked here.</source>
        <translation>కమాండ్ వేటిని ఆన్ లేదా ఆఫ్ చేస్తుందో తెలుపుతుంది: ఈ విండోలోని ల్యాంప్, ఇక్కడ టిక్ చేసిన ల్యాంప్‌లు.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>ఆపండి</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ప్రారంభించండి</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>కనెక్షన్ అంతరాయం</translation>
    </message>
    <message>
        <source>What becomes of readings while there is no connection to the broker.</source>
        <translation>బ్రోకర్‌తో కనెక్షన్ లేనప్పుడు రీడింగ్‌లను ఏమి చేయాలో ఇక్కడ ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::DurationEdit</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>nightlight::ExportDialog</name>
    <message>
        <source>The picture has the colours that the window has, light or dark.</source>
        <translation>చిత్రానికి విండో రంగులే ఉంటాయి, అవి లేతవైనా ముదురువైనా.</translation>
    </message>
    <message>
        <source>Times are written with their offset from UTC, one reading a line.</source>
        <translation>సమయాలను UTC నుండి వాటి ఆఫ్‌సెట్‌తో, లైన్‌కు ఒక రీడింగ్ చొప్పున రాస్తుంది.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>ఎక్కడికి ఎగుమతి చేయాలి</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ఎగుమతి</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>చిత్రం (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>డ్రాయింగ్ (SVG)</translation>
    </message>
    <message>
        <source>Page (PDF)</source>
        <translation>పేజీ (PDF)</translation>
    </message>
    <message>
        <source>Readings (CSV)</source>
        <translation>రీడింగ్‌లు (CSV)</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>చార్ట్ చూపిస్తున్నవి</translation>
    </message>
    <message>
        <source>Everything there is</source>
        <translation>ఉన్నవన్నీ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>రకం</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>పరిమాణం</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>స్కేల్</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>పిక్సెల్‌లు</translation>
    </message>
    <message>
        <source>Which readings</source>
        <translation>ఏ రీడింగ్‌లు</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>వెడల్పు</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>ఎత్తు</translation>
    </message>
    <message>
        <source>PNG suits a screen, SVG and PDF can be enlarged, CSV is for spreadsheets and programs.</source>
        <translation>PNG స్క్రీన్‌కు సరిపోతుంది, SVG, PDFలను పెద్దవి చేయవచ్చు, CSV స్ప్రెడ్‌షీట్‌లకు, ప్రోగ్రామ్‌లకు ఉపయోగపడుతుంది.</translation>
    </message>
    <message>
        <source>The width of the picture; that of the chart to begin with.</source>
        <translation>చిత్రం వెడల్పు; మొదట ఇది చార్ట్ వెడల్పే.</translation>
    </message>
    <message>
        <source>The height of the picture; that of the chart to begin with.</source>
        <translation>చిత్రం ఎత్తు; మొదట ఇది చార్ట్ ఎత్తే.</translation>
    </message>
    <message>
        <source>How many pixels are drawn for each of the size: 2 or 3 for fine screens and for print.</source>
        <translation>పరిమాణంలోని ఒక్కో పిక్సెల్‌కు ఎన్ని పిక్సెల్‌లను గీయాలో ఎంచుకోండి: సూక్ష్మమైన స్క్రీన్‌లకు, ప్రింటింగ్‌కు 2 లేదా 3.</translation>
    </message>
    <message>
        <source>Which readings are written.</source>
        <translation>ఏ రీడింగ్‌లను సేవ్ చేయాలో ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>ఇలా సేవ్ చేయండి(&amp;S)…</translation>
    </message>
    <message>
        <source>Asks for the file and writes it.</source>
        <translation>ఏ ఫైల్‌లో సేవ్ చేయాలో అడిగి, అందులో సేవ్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>మూసివేయండి(&amp;C)</translation>
    </message>
</context>
<context>
    <name>nightlight::GpioLamp</name>
    <message>
        <source>The GPIO line “%1” stays low although it was set high. Check how the LED is wired.</source>
        <translation>“%1” GPIO లైన్‌ను హై స్థాయికి సెట్ చేసినా అది లో స్థాయిలోనే ఉంది. LED వైరింగ్ సరిగ్గా ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The GPIO line “%1” stays high although it was set low. Check how the LED is wired.</source>
        <translation>“%1” GPIO లైన్‌ను లో స్థాయికి సెట్ చేసినా అది హై స్థాయిలోనే ఉంది. LED వైరింగ్ సరిగ్గా ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The GPIO line “%1” can no longer be switched: %2. Check that its chip is still there.</source>
        <translation>“%1” GPIO లైన్‌ను ఇక ఆన్ లేదా ఆఫ్ చేయలేం: %2. దాని చిప్ ఇంకా అక్కడే ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::GpioLine</name>
    <message>
        <source>This system has no GPIO lines: there is no /dev/gpiochip. Run Nightlight on a Raspberry Pi, or leave the GPIO lamp out.</source>
        <translation>ఈ సిస్టమ్‌లో GPIO లైన్‌లు లేవు: /dev/gpiochip లేదు. నైట్‌లైట్‌ను రెస్ప్బెర్రీ పైలో నడపండి, లేదా GPIO ల్యాంప్‌ను వదిలేయండి.</translation>
    </message>
    <message>
        <source>You may not use the GPIO lines of this system. Add yourself to the group gpio with “sudo usermod -aG gpio $USER”, then log in again.</source>
        <translation>ఈ సిస్టమ్‌లోని GPIO లైన్‌లను ఉపయోగించడానికి మీకు అనుమతి లేదు. “sudo usermod -aG gpio $USER”తో మిమ్మల్ని gpio గ్రూప్‌లో చేర్చుకుని, మళ్లీ లాగిన్ చేయండి.</translation>
    </message>
    <message>
        <source>The GPIO lines of this system cannot be listed: %1. Nightlight needs Linux 5.10 or later.</source>
        <translation>ఈ సిస్టమ్‌లోని GPIO లైన్‌ల జాబితాను పొందలేకపోయాం: %1. నైట్‌లైట్‌కు Linux 5.10 లేదా ఆ తర్వాతి వెర్షన్ అవసరం.</translation>
    </message>
    <message>
        <source>There is no GPIO line “%1”: the lines here have no names. Choose one by its chip and its number there, as “%2/5”.</source>
        <translation>“%1” అనే GPIO లైన్ లేదు: ఇక్కడి లైన్‌లకు పేర్లు లేవు. లైన్‌ను దాని చిప్‌తో, అందులోని దాని నంబర్‌తో ఎంచుకోండి, ఉదాహరణకు “%2/5”.</translation>
    </message>
    <message>
        <source>There is no GPIO line “%1”. Choose one that there is, as %2.</source>
        <translation>“%1” అనే GPIO లైన్ లేదు. ఉన్నవాటిలో ఒకదాన్ని ఎంచుకోండి, ఉదాహరణకు %2.</translation>
    </message>
    <message>
        <source>The GPIO chip “%1” has no line %2. Choose one from 0 to %3.</source>
        <translation>“%1” GPIO చిప్‌లో %2 నంబర్ లైన్ లేదు. 0 నుండి %3 వరకు ఒకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no GPIO chip “%1”. Choose one that there is: %2.</source>
        <translation>“%1” అనే GPIO చిప్ లేదు. ఉన్నవాటిలో ఒకదాన్ని ఎంచుకోండి: %2.</translation>
    </message>
    <message>
        <source>There are several GPIO lines “%1”: %2. Choose one of them by its chip and its number there.</source>
        <translation>“%1” పేరుతో ఒకటి కంటే ఎక్కువ GPIO లైన్‌లు ఉన్నాయి: %2. వాటిలో ఒకదాన్ని దాని చిప్‌తో, అందులోని దాని నంబర్‌తో ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The GPIO line “%1” is in use. End the program that uses it, or choose another line.</source>
        <translation>“%1” GPIO లైన్ ఇప్పటికే వాడుకలో ఉంది. దాన్ని ఉపయోగిస్తున్న ప్రోగ్రామ్‌ను ముగించండి, లేదా మరొక లైన్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The GPIO line “%1” is in use by “%2”. End that program, or choose another line.</source>
        <translation>“%1” GPIO లైన్‌ను “%2” ఇప్పటికే ఉపయోగిస్తోంది. ఆ ప్రోగ్రామ్‌ను ముగించండి, లేదా మరొక లైన్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The GPIO line “%1” cannot be switched: %2. Choose another line.</source>
        <translation>“%1” GPIO లైన్‌ను ఆన్ లేదా ఆఫ్ చేయలేకపోయాం: %2. మరొక లైన్‌ను ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::GroveRows</name>
    <message>
        <source>B&amp;us</source>
        <translation>బస్(&amp;U)</translation>
    </message>
    <message>
        <source>The I2C bus that the hat is on, 0 to 255: it is 1 on a Raspberry Pi.</source>
        <translation>హ్యాట్ ఉన్న I2C బస్, 0 నుండి 255 వరకు: రెస్ప్బెర్రీ పైలో ఇది 1.</translation>
    </message>
    <message>
        <source>The hat&apos;s analog socket that the light sensor is plugged into: A0, A2, A4 or A6. A1, A3, A5 and A7 are the second wires of these.</source>
        <translation>లైట్ సెన్సార్‌ను ప్లగ్ చేసిన హ్యాట్ అనలాగ్ సాకెట్: A0, A2, A4 లేదా A6. A1, A3, A5, A7 అనేవి వీటి రెండో వైర్లు.</translation>
    </message>
    <message>
        <source>Sock&amp;et</source>
        <translation>సాకెట్(&amp;E)</translation>
    </message>
</context>
<context>
    <name>nightlight::GroveSensor</name>
    <message>
        <source>The Grove hat&apos;s channel must be a number from 0 to %1, but is “%2”.</source>
        <translation>Grove హ్యాట్ ఛానెల్ 0 నుండి %1 వరకు ఉన్న సంఖ్య అయి ఉండాలి, కానీ “%2” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>The Grove hat has no option “%1”: there is bus.</source>
        <translation>Grove హ్యాట్‌కు “%1” అనే ఆప్షన్ లేదు: bus మాత్రమే ఉంది.</translation>
    </message>
    <message>
        <source>The number of the Grove hat&apos;s bus must be from 0 to %1, but is “%2”.</source>
        <translation>Grove హ్యాట్ బస్ నంబర్ 0 నుండి %1 వరకు ఉండాలి, కానీ “%2” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>Grove hat</source>
        <translation>Grove హ్యాట్</translation>
    </message>
    <message>
        <source>raw %1, %2 mV</source>
        <translation>ముడి విలువ %1, %2 mV</translation>
    </message>
    <message>
        <source>No Grove hat answers on %1, neither at the address 0x04 nor at 0x08. Check that it sits on all pins of the Raspberry Pi.</source>
        <translation>%1 లో 0x04 చిరునామా వద్ద గానీ 0x08 వద్ద గానీ ఏ Grove హ్యాట్ స్పందించడం లేదు. అది రెస్ప్బెర్రీ పై పిన్‌లన్నింటిపై సరిగ్గా అమరిందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>This system has no I2C bus, which the Grove hat needs. Run Nightlight on a Raspberry Pi, or choose another sensor.</source>
        <translation>ఈ సిస్టమ్‌లో Grove హ్యాట్‌కు అవసరమైన I2C బస్ లేదు. నైట్‌లైట్‌ను రెస్ప్బెర్రీ పైలో నడపండి, లేదా మరొక సెన్సార్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no I2C bus %1. Switch I2C on: put dtparam=i2c_arm=on into /boot/firmware/config.txt and i2c-dev into /etc/modules, and start the Raspberry Pi again.</source>
        <translation>I2C బస్ %1 లేదు. I2Cని ఆన్ చేయండి: /boot/firmware/config.txtలో dtparam=i2c_arm=on అని, /etc/modulesలో i2c-dev అని చేర్చి, రెస్ప్బెర్రీ పైని మళ్లీ ప్రారంభించండి.</translation>
    </message>
    <message>
        <source>You may not use the I2C bus %1. Add yourself to the group i2c with “sudo usermod -aG i2c $USER”, then log in again.</source>
        <translation>I2C బస్ %1 ను ఉపయోగించడానికి మీకు అనుమతి లేదు. “sudo usermod -aG i2c $USER”తో మిమ్మల్ని i2c గ్రూప్‌లో చేర్చుకుని, మళ్లీ లాగిన్ చేయండి.</translation>
    </message>
    <message>
        <source>The Grove hat on %1 broke off its answer. Check that it sits firmly on all pins.</source>
        <translation>%1 లోని Grove హ్యాట్ జవాబు మధ్యలో ఆగిపోయింది. అది అన్ని పిన్‌లపై గట్టిగా అమరిందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The I2C bus %1 failed: %2. Check what else uses it, and start the Raspberry Pi again.</source>
        <translation>I2C బస్ %1 విఫలమైంది: %2. దాన్ని ఇంకేది ఉపయోగిస్తోందో తనిఖీ చేసి, రెస్ప్బెర్రీ పైని మళ్లీ ప్రారంభించండి.</translation>
    </message>
    <message>
        <source>What answers on %1 at the address %2 is no Grove Base Hat: its product id is %3, and not 0x0004 or 0x0005. Take it off the bus, or choose another sensor.</source>
        <translation>%1 లో %2 చిరునామా వద్ద స్పందిస్తున్నది Grove Base Hat కాదు: దాని ప్రోడక్ట్ ID %3; 0x0004 లేదా 0x0005 కాదు. దాన్ని బస్ నుండి తీసేయండి, లేదా మరొక సెన్సార్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The Grove hat on %1 answered with a value that it cannot measure. Check that it sits firmly on all pins.</source>
        <translation>%1 లోని Grove హ్యాట్ తాను కొలవలేని విలువను జవాబుగా ఇచ్చింది. అది అన్ని పిన్‌లపై గట్టిగా అమరిందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The I2C bus /dev/i2c-%1 is stuck: the Grove hat has not answered in time. Switch the Raspberry Pi off, check the hat and all that is plugged in, and switch it on again.</source>
        <translation>I2C బస్ /dev/i2c-%1 స్తంభించిపోయింది: Grove హ్యాట్ సమయానికి స్పందించలేదు. రెస్ప్బెర్రీ పైని ఆఫ్ చేసి, హ్యాట్‌ను, దానికి ప్లగ్ చేసినవన్నీ తనిఖీ చేసి, మళ్లీ ఆన్ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::Headless</name>
    <message>
        <source>Standard output cannot be written to, so the device is stopped. Check that the disk is not full.</source>
        <translation>స్టాండర్డ్ అవుట్‌పుట్‌కు రాయడం సాధ్యం కావడం లేదు, అందువల్ల పరికరం ఆగిపోతోంది. డిస్క్ నిండిందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The SHA-256 of its certificate is %1.</source>
        <translation>దాని సర్టిఫికెట్ SHA-256: %1.</translation>
    </message>
    <message>
        <source>The option --pin with this number accepts just that certificate.</source>
        <translation>--pin ఆప్షన్‌కు ఈ సంఖ్యను ఇస్తే, ఆ సర్టిఫికెట్‌ను మాత్రమే అంగీకరిస్తుంది.</translation>
    </message>
    <message>
        <source>Messages that came too fast to be looked at here: %1</source>
        <translation>ఇక్కడ పరిశీలించలేనంత వేగంగా వచ్చిన సందేశాలు: %1</translation>
    </message>
</context>
<context>
    <name>nightlight::HistoryCommands</name>
    <message>
        <source>Device</source>
        <translation>పరికరం</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>విలువ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>రకం</translation>
    </message>
    <message>
        <source>First</source>
        <translation>మొదటిది</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>చివరిది</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>రీడింగ్‌లు</translation>
    </message>
    <message>
        <source>published</source>
        <translation>ప్రచురించినవి</translation>
    </message>
    <message>
        <source>received</source>
        <translation>అందినవి</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 లో %1</translation>
    </message>
    <message>
        <source>Rows written to %1: %2</source>
        <translation>%1 లో రాసిన వరుసలు: %2</translation>
    </message>
    <message>
        <source>Readings that are damaged and missing: %1</source>
        <translation>పాడైనందున ఇందులో లేని రీడింగ్‌లు: %1</translation>
    </message>
    <message>
        <source>The history has no device &quot;%1&quot;. It has: %2.</source>
        <translation>చరిత్రలో &quot;%1&quot; అనే పరికరం లేదు. ఉన్నవి: %2.</translation>
    </message>
    <message>
        <source>The history has several devices. Choose one with --device: %1.</source>
        <translation>చరిత్రలో ఒకటి కంటే ఎక్కువ పరికరాలు ఉన్నాయి. --deviceతో ఒకదాన్ని ఎంచుకోండి: %1.</translation>
    </message>
    <message>
        <source>There are no readings in %1.</source>
        <translation>%1లో రీడింగ్‌లు లేవు.</translation>
    </message>
</context>
<context>
    <name>nightlight::HistoryFile</name>
    <message>
        <source>The history %1 was written by a newer Nightlight. Read it with that one.</source>
        <translation>చరిత్ర %1 ను ఇంతకంటే కొత్త నైట్‌లైట్ వెర్షన్ రాసింది. దాన్ని ఆ వెర్షన్‌తో చదవండి.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and it cannot be moved aside. Check that its folder may be written to.</source>
        <translation>చరిత్ర %1 ను చదవలేకపోయాం, దాన్ని పక్కకు తరలించడం కూడా కుదరలేదు. దాని ఫోల్డర్‌లో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The history was written by a newer Nightlight. It is kept as %1, and a new one begins.</source>
        <translation>చరిత్రను ఇంతకంటే కొత్త నైట్‌లైట్ వెర్షన్ రాసింది. దాన్ని %1 పేరుతో ఉంచాం; కొత్త చరిత్ర మొదలవుతోంది.</translation>
    </message>
    <message>
        <source>The history is damaged. It is kept as %1 with all that can still be read in it, and a new one begins.</source>
        <translation>చరిత్ర పాడైంది. దాన్ని, అందులో ఇంకా చదవగలిగే వాటన్నింటితో పాటు, %1 పేరుతో ఉంచాం; కొత్త చరిత్ర మొదలవుతోంది.</translation>
    </message>
    <message>
        <source>Nothing has been kept yet: there is no history in %1.</source>
        <translation>ఇంకా ఏదీ నిల్వ చేయలేదు: %1 లో చరిత్ర లేదు.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read: %2.</source>
        <translation>చరిత్ర %1 ను చదవలేకపోయాం: %2.</translation>
    </message>
    <message>
        <source>Readings cannot be kept in the history %1: %2. They are held in memory for now. Check that the disk has room and that the folder may be written to.</source>
        <translation>రీడింగ్‌లను చరిత్ర %1 లో నిల్వ చేయలేకపోయాం: %2. ప్రస్తుతానికి వాటిని మెమరీలో ఉంచుతున్నాం. డిస్క్‌లో ఖాళీ ఉందో లేదో, ఫోల్డర్‌లో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>%1 is not a history of Nightlight. Choose a file whose name begins with &quot;history.sqlite&quot;.</source>
        <translation>%1 నైట్‌లైట్ చరిత్ర కాదు. &quot;history.sqlite&quot;తో మొదలయ్యే పేరు గల ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The history %1 is damaged and cannot be read.</source>
        <translation>చరిత్ర %1 పాడైంది, దాన్ని చదవడం కుదరదు.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read: another program has locked it. Try again when that is done.</source>
        <translation>చరిత్ర %1 ను చదవలేకపోయాం: మరొక ప్రోగ్రామ్ దాన్ని లాక్ చేసింది. అది ముగిశాక మళ్లీ ప్రయత్నించండి.</translation>
    </message>
    <message>
        <source>Readings cannot be kept in the history %1: another program has locked it. They are held in memory until it lets go.</source>
        <translation>రీడింగ్‌లను చరిత్ర %1 లో నిల్వ చేయలేకపోయాం: మరొక ప్రోగ్రామ్ దాన్ని లాక్ చేసింది. అది విడిచిపెట్టే వరకు వాటిని మెమరీలో ఉంచుతున్నాం.</translation>
    </message>
</context>
<context>
    <name>nightlight::HistoryFileExport</name>
    <message>
        <source>A part of the history is damaged. Readings missing in “%1”: %2.</source>
        <translation>చరిత్రలో ఒక భాగం పాడైంది. “%1”లో లేని రీడింగ్‌లు: %2.</translation>
    </message>
</context>
<context>
    <name>nightlight::HistoryWindow</name>
    <message>
        <source>%1 readings</source>
        <translation>%1 రీడింగ్‌లు</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>పరికరం(&amp;D):</translation>
    </message>
    <message>
        <source>The device whose readings are shown.</source>
        <translation>ఏ పరికరం రీడింగ్‌లు చూపాలో ఆ పరికరం.</translation>
    </message>
    <message>
        <source>published</source>
        <translation>ప్రచురించినవి</translation>
    </message>
    <message>
        <source>received</source>
        <translation>అందినవి</translation>
    </message>
</context>
<context>
    <name>nightlight::HistoryWorker</name>
    <message>
        <source>Readings are kept in the history again.</source>
        <translation>రీడింగ్‌లను చరిత్రలో నిల్వ చేయడం మళ్లీ మొదలైంది.</translation>
    </message>
    <message>
        <source>Readings could not be kept in the history before the end. Missing in it: %1.</source>
        <translation>ముగిసేలోపు రీడింగ్‌లను చరిత్రలో నిల్వ చేయలేకపోయాం. అందులో లేనివి: %1.</translation>
    </message>
    <message>
        <source>The disk was too slow for the history, or it was full. Readings missing in the history: %1.</source>
        <translation>డిస్క్ చరిత్రకు మరీ నెమ్మదిగా ఉంది, లేదా నిండిపోయింది. చరిత్రలో లేని రీడింగ్‌లు: %1.</translation>
    </message>
    <message>
        <source>A part of the history is damaged and is left out. Readings in it: %1.</source>
        <translation>చరిత్రలో ఒక భాగం పాడైంది, దాన్ని వదిలేశాం. అందులోని రీడింగ్‌లు: %1.</translation>
    </message>
</context>
<context>
    <name>nightlight::Journal</name>
    <message>
        <source>The waiting readings in %1 cannot be read, and the file cannot be moved aside. Check that its folder may be written to.</source>
        <translation>%1 లో వేచి ఉన్న రీడింగ్‌లను చదవలేకపోయాం, ఆ ఫైల్‌ను పక్కకు తరలించడం కూడా కుదరలేదు. దాని ఫోల్డర్‌లో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The file of waiting readings was written by a newer Nightlight. It is kept as %1. Readings taken over from it: %2.</source>
        <translation>వేచి ఉన్న రీడింగ్‌ల ఫైల్‌ను ఇంతకంటే కొత్త నైట్‌లైట్ వెర్షన్ రాసింది. దాన్ని %1 పేరుతో ఉంచాం. దాని నుండి తీసుకున్న రీడింగ్‌లు: %2.</translation>
    </message>
    <message>
        <source>The file of waiting readings is damaged. It is kept as %1. Readings taken over from it: %2.</source>
        <translation>వేచి ఉన్న రీడింగ్‌ల ఫైల్ పాడైంది. దాన్ని %1 పేరుతో ఉంచాం. దాని నుండి తీసుకున్న రీడింగ్‌లు: %2.</translation>
    </message>
    <message>
        <source>Readings cannot be stored in %1: %2. They are published all the same, but those that wait are lost if the program ends. Check that the disk has room and that the folder may be written to.</source>
        <translation>రీడింగ్‌లను %1 లో నిల్వ చేయలేకపోయాం: %2. అయినా వాటి ప్రచురణ కొనసాగుతుంది, కానీ ప్రోగ్రామ్ ముగిస్తే వేచి ఉన్నవి పోతాయి. డిస్క్‌లో ఖాళీ ఉందో లేదో, ఫోల్డర్‌లో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::LampPanel</name>
    <message>
        <source>Enter the name of the line, as GPIO5, or chip and number, as pinctrl-bcm2711/5.</source>
        <translation>లైన్ పేరును (ఉదాహరణకు GPIO5) లేదా చిప్‌ను, నంబర్‌ను (ఉదాహరణకు pinctrl-bcm2711/5) ఇవ్వండి.</translation>
    </message>
    <message>
        <source>Switches the LED of CounterFit&apos;s virtual hardware.</source>
        <translation>CounterFit వర్చువల్ హార్డ్‌వేర్‌లోని LEDని ఆన్ లేదా ఆఫ్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>Pin of CounterFit&apos;s LED</source>
        <translation>CounterFit LED పిన్</translation>
    </message>
    <message>
        <source>The pin that CounterFit&apos;s LED is connected to, 0 to 1000: the lesson takes 5.</source>
        <translation>CounterFit LED కనెక్ట్ అయి ఉన్న పిన్, 0 నుండి 1000 వరకు: పాఠంలో 5 ఉపయోగిస్తారు.</translation>
    </message>
    <message>
        <source>Switches an LED at the pins of this computer, as those of a Raspberry Pi.</source>
        <translation>ఈ కంప్యూటర్ పిన్‌లకు కనెక్ట్ చేసిన LEDని ఆన్ లేదా ఆఫ్ చేస్తుంది, ఉదాహరణకు రెస్ప్బెర్రీ పై పిన్‌లకు.</translation>
    </message>
    <message>
        <source>Name of the GPIO line</source>
        <translation>GPIO లైన్ పేరు</translation>
    </message>
    <message>
        <source>The line&apos;s name, as GPIO5, or the label of its chip and its number, as pinctrl-bcm2711/5.</source>
        <translation>లైన్ పేరు, ఉదాహరణకు GPIO5; లేదా దాని చిప్ లేబుల్, దాని నంబర్, ఉదాహరణకు pinctrl-bcm2711/5.</translation>
    </message>
    <message>
        <source>Writes led_on:1 or led_on:0 to the board at the serial port; its program must read that.</source>
        <translation>సీరియల్ పోర్ట్‌లోని బోర్డ్‌కు led_on:1 లేదా led_on:0 అని రాస్తుంది; బోర్డ్‌లోని ప్రోగ్రామ్ దాన్ని చదవాలి.</translation>
    </message>
    <message>
        <source>CounterFit&apos;s LED</source>
        <translation>CounterFit LED</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>పిన్</translation>
    </message>
    <message>
        <source>GPIO line</source>
        <translation>GPIO లైన్</translation>
    </message>
    <message>
        <source>Board&apos;s LED</source>
        <translation>బోర్డ్ LED</translation>
    </message>
    <message>
        <source>All, in order</source>
        <translation>అన్నీ, వరుస క్రమంలో</translation>
    </message>
    <message>
        <source>Only the newest</source>
        <translation>తాజాది మాత్రమే</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ఏదీ వద్దు</translation>
    </message>
    <message>
        <source>Missed commands</source>
        <translation>అందని కమాండ్‌లు</translation>
    </message>
    <message>
        <source>Which of the commands that come while the device is away it follows when it is back. The broker keeps them for it.</source>
        <translation>పరికరం కనెక్ట్ అయి లేనప్పుడు వచ్చిన కమాండ్‌లలో వేటిని అది తిరిగి కనెక్ట్ అయ్యాక పాటించాలో ఎంచుకోండి. బ్రోకర్ వాటిని పరికరం కోసం దాచి ఉంచుతుంది.</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>దాచి ఉంచే కాలం</translation>
    </message>
    <message>
        <source>How long the broker keeps them after the device has gone: 1 min to 168 h. With MQTT 3.1.1 it keeps them until the device is back.</source>
        <translation>పరికరం డిస్‌కనెక్ట్ అయిన తర్వాత బ్రోకర్ వాటిని ఎంతకాలం దాచి ఉంచాలో ఎంచుకోండి: 1 min నుండి 168 h వరకు. MQTT 3.1.1తో, పరికరం తిరిగి కనెక్ట్ అయ్యే వరకు వాటిని దాచి ఉంచుతుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::LampText</name>
    <message>
        <source>The lamp “gpio:” lacks its line: give a name, as GPIO5, or a chip and a number, as pinctrl-bcm2711/5.</source>
        <translation>“gpio:” ల్యాంప్‌కు లైన్ ఇవ్వలేదు: పేరును (ఉదాహరణకు GPIO5) లేదా చిప్‌ను, నంబర్‌ను (ఉదాహరణకు pinctrl-bcm2711/5) ఇవ్వండి.</translation>
    </message>
    <message>
        <source>There is no lamp “%1”: choose one of %2.</source>
        <translation>“%1” అనే ల్యాంప్ లేదు; వీటిలో ఒకదాన్ని ఎంచుకోండి: %2.</translation>
    </message>
</context>
<context>
    <name>nightlight::LampWidget</name>
    <message>
        <source>Lamp on</source>
        <translation>ల్యాంప్ ఆన్</translation>
    </message>
    <message>
        <source>Lamp off</source>
        <translation>ల్యాంప్ ఆఫ్</translation>
    </message>
    <message>
        <source>The device&apos;s lamp. A command from the broker, as {&quot;led_on&quot;: true}, switches it.</source>
        <translation>పరికరం ల్యాంప్. బ్రోకర్ నుండి {&quot;led_on&quot;: true} లాంటి కమాండ్ వస్తే ఇది ఆన్ లేదా ఆఫ్ అవుతుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::LatencyDialog</name>
    <message>
        <source>From the sensor to the chart</source>
        <translation>సెన్సార్ నుండి చార్ట్‌కు</translation>
    </message>
    <message>
        <source>How long the own device&apos;s readings of the last minute took from the sensor through the broker to the chart, and what became of all since the device is watched.</source>
        <translation>ఈ పరికరం చివరి నిమిషంలో తీసుకున్న రీడింగ్‌లు సెన్సార్ నుండి బ్రోకర్ ద్వారా చార్ట్‌కు చేరడానికి పట్టిన సమయం; పరికరాన్ని గమనించడం మొదలైనప్పటి నుండి అన్ని రీడింగ్‌లు ఏమయ్యాయో కూడా.</translation>
    </message>
    <message>
        <source>half took at most</source>
        <translation>సగానికి పట్టిన గరిష్ఠ సమయం</translation>
    </message>
    <message>
        <source>95 of 100 took at most</source>
        <translation>100లో 95కు పట్టిన గరిష్ఠ సమయం</translation>
    </message>
    <message>
        <source>the slowest took</source>
        <translation>అత్యంత నెమ్మదైనదానికి పట్టిన సమయం</translation>
    </message>
    <message>
        <source>readings measured</source>
        <translation>కొలిచిన రీడింగ్‌లు</translation>
    </message>
    <message>
        <source>received</source>
        <translation>అందినవి</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>పోయినవి</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>మళ్లీ వచ్చినవి</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>తిరస్కరించినవి</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>చార్ట్‌లో లేనివి</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>మూసివేయండి(&amp;C)</translation>
    </message>
</context>
<context>
    <name>nightlight::LatencyHistogram</name>
    <message>
        <source>No reading came through in the last minute.</source>
        <translation>చివరి నిమిషంలో రీడింగ్ ఏదీ చేరలేదు.</translation>
    </message>
    <message>
        <source>How many readings took how long</source>
        <translation>ఎన్ని రీడింగ్‌లకు ఎంత సమయం పట్టింది</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%2 కంటే తక్కువ: %1</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <translation>%2, అంతకంటే ఎక్కువ: %1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%2 నుండి %3 వరకు: %1</translation>
    </message>
</context>
<context>
    <name>nightlight::LightChart</name>
    <message>
        <source>Light over time</source>
        <translation>సమయంతో మారే లైట్ స్థాయి</translation>
    </message>
    <message>
        <source>No readings yet.</source>
        <translation>ఇంకా రీడింగ్‌లు లేవు.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>కనెక్షన్ లేదు</translation>
    </message>
    <message>
        <source>published</source>
        <translation>ప్రచురించినవి</translation>
    </message>
    <message>
        <source>received</source>
        <translation>అందినవి</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>థ్రెషోల్డ్ %1</translation>
    </message>
    <message>
        <source>The light that was published and the light that was received. Left and right move in time, plus and minus zoom, Home goes to the first reading, End to now, and F shows everything. With Shift, left and right move the cursor; M sets a mark there to measure from or to, and Escape removes the marks.</source>
        <translation>ప్రచురించిన లైట్ స్థాయి, అందిన లైట్ స్థాయి. ఎడమ, కుడి బాణం కీలు సమయంలో వెనక్కు, ముందుకు జరుపుతాయి, ప్లస్, మైనస్ జూమ్ చేస్తాయి, Home మొదటి రీడింగ్‌కు, End ప్రస్తుత సమయానికి తీసుకెళ్తాయి, F అంతా చూపిస్తుంది. Shiftతో పాటు నొక్కితే, ఎడమ, కుడి బాణం కీలు కర్సర్‌ను జరుపుతాయి; కొలత ప్రారంభానికి లేదా ముగింపుకు M అక్కడ గుర్తు పెడుతుంది, Escape గుర్తులను తొలగిస్తుంది.</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>తేడా</translation>
    </message>
    <message>
        <source>No readings.</source>
        <translation>రీడింగ్‌లు లేవు.</translation>
    </message>
</context>
<context>
    <name>nightlight::LightGlance</name>
    <message>
        <source>Stopped: publishes nothing</source>
        <translation>ఆగింది: ప్రచురణ లేదు</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>ఇంకా రీడింగ్ లేదు</translation>
    </message>
    <message>
        <source>Light now</source>
        <translation>ప్రస్తుత లైట్ స్థాయి</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>చివరి రీడింగ్</translation>
    </message>
    <message>
        <source>Light now: %1</source>
        <translation>ప్రస్తుత లైట్ స్థాయి: %1</translation>
    </message>
    <message>
        <source>Last reading: %1</source>
        <translation>చివరి రీడింగ్: %1</translation>
    </message>
    <message>
        <source>The light level that the sensor sees now.</source>
        <translation>సెన్సార్‌కు ఇప్పుడు కనిపిస్తున్న లైట్ స్థాయి.</translation>
    </message>
</context>
<context>
    <name>nightlight::LightSlider</name>
    <message>
        <source>Light</source>
        <translation>లైట్ స్థాయి</translation>
    </message>
    <message>
        <source>Light as a number</source>
        <translation>సంఖ్యగా లైట్ స్థాయి</translation>
    </message>
    <message>
        <source>How much light the sensor sees: %1 is dark, %2 is as bright as it can tell.</source>
        <translation>సెన్సార్‌కు ఎంత కాంతి కనిపిస్తుందో తెలుపుతుంది: %1 అంటే చీకటి, %2 అంటే అది చెప్పగల అత్యధిక వెలుతురు.</translation>
    </message>
</context>
<context>
    <name>nightlight::LinkIndicator</name>
    <message>
        <source>built-in broker %1</source>
        <translation>అంతర్నిర్మిత బ్రోకర్ %1</translation>
    </message>
    <message>
        <source>No connection, %1</source>
        <translation>కనెక్షన్ లేదు, %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>కనెక్ట్ కాలేదు</translation>
    </message>
    <message>
        <source>Connecting, %1</source>
        <translation>కనెక్ట్ అవుతోంది, %1</translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <translation>కనెక్ట్ అయింది, %1</translation>
    </message>
</context>
<context>
    <name>nightlight::LinkNotice</name>
    <message>
        <source>The broker does not answer.</source>
        <translation>బ్రోకర్ స్పందించడం లేదు.</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>తదుపరి ప్రయత్నం: %1 s</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>ప్రయత్నిస్తున్నాం</translation>
    </message>
    <message>
        <source>Connects at once instead of waiting for the next try.</source>
        <translation>తదుపరి ప్రయత్నం కోసం వేచి ఉండకుండా వెంటనే కనెక్ట్ చేస్తుంది.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>ఇప్పుడే ప్రయత్నించండి</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>సర్టిఫికెట్…</translation>
    </message>
    <message>
        <source>Shows the certificate that the broker presented.</source>
        <translation>బ్రోకర్ ఇచ్చిన సర్టిఫికెట్‌ను చూపిస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::MainMenu</name>
    <message>
        <source>&amp;Stop</source>
        <translation>ఆపండి(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ప్రారంభించండి(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ఫైల్(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>నిష్క్రమించండి(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>పరికరం(&amp;D)</translation>
    </message>
    <message>
        <source>Lamp &amp;on</source>
        <translation>ల్యాంప్ ఆన్(&amp;O)</translation>
    </message>
    <message>
        <source>Lamp o&amp;ff</source>
        <translation>ల్యాంప్ ఆఫ్(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>వీక్షణ(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>సందేశాలు(&amp;M)</translation>
    </message>
    <message>
        <source>Fi&amp;lter messages</source>
        <translation>సందేశాలను ఫిల్టర్ చేయండి(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Broker settings</source>
        <translation>బ్రోకర్ సెట్టింగ్‌లు(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <translation>బ్రోకర్(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>కనెక్ట్(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>డిస్‌కనెక్ట్(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>ఇప్పుడే ప్రయత్నించండి(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>భాష(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System&apos;s language</source>
        <translation>సిస్టమ్ భాష(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>సహాయం(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Nightlight</source>
        <translation>నైట్‌లైట్ గురించి(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>సర్వర్(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>తెరవండి(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Times from sensor to chart</source>
        <translation>సెన్సార్ నుండి చార్ట్‌కు పట్టే సమయం(&amp;T)</translation>
    </message>
    <message>
        <source>Shows how long readings take, and what was lost.</source>
        <translation>రీడింగ్‌లకు ఎంత సమయం పడుతుందో, ఏవి పోయాయో చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>Shows a recording in a window of its own: a CSV file, or the history of another profile or of an earlier time.</source>
        <translation>రికార్డింగ్‌ను విడి విండోలో చూపిస్తుంది: CSV ఫైల్ లేదా మరో ప్రొఫైల్ చరిత్ర లేదా మునుపటి చరిత్ర.</translation>
    </message>
</context>
<context>
    <name>nightlight::MainWindow</name>
    <message>
        <source>Nightlight</source>
        <translation>నైట్‌లైట్</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>పరికరం</translation>
    </message>
    <message>
        <source>The light sensor and the lamp in this window.</source>
        <translation>ఈ విండోలోని లైట్ సెన్సార్, ల్యాంప్.</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>బ్రోకర్</translation>
    </message>
    <message>
        <source>Which broker the messages go through, and how.</source>
        <translation>సందేశాలు ఏ బ్రోకర్ ద్వారా, ఎలా వెళ్లాలో ఇక్కడ ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>సర్వర్</translation>
    </message>
    <message>
        <source>The other side of the lesson: it watches a device and commands it.</source>
        <translation>పాఠంలోని రెండో వైపు: ఇది పరికరాన్ని గమనిస్తూ దానికి కమాండ్‌లు పంపుతుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::MeasurePanel</name>
    <message>
        <source>Set a second mark: M at the cursor, or Shift and a click.</source>
        <translation>రెండో గుర్తు పెట్టండి: కర్సర్ వద్ద M నొక్కండి, లేదా Shift నొక్కి పట్టుకుని క్లిక్ చేయండి.</translation>
    </message>
    <message>
        <source>Between the marks: %1</source>
        <translation>గుర్తుల మధ్య: %1</translation>
    </message>
    <message>
        <source>count</source>
        <translation>సంఖ్య</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>సగటు</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>కనిష్ఠం</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>గరిష్ఠం</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>గుర్తులను తొలగించండి</translation>
    </message>
    <message>
        <source>Removes the marks and what was measured between them.</source>
        <translation>గుర్తులను, వాటి మధ్య కొలిచినవాటిని తొలగిస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::MessageLog</name>
    <message>
        <source>Show only lines with this text</source>
        <translation>ఈ పదం ఉన్న వరుసలు మాత్రమే</translation>
    </message>
    <message>
        <source>Filter of the messages</source>
        <translation>సందేశాల ఫిల్టర్</translation>
    </message>
    <message>
        <source>Lists only lines whose topic, payload or remark contains this text.</source>
        <translation>టాపిక్, పేలోడ్ లేదా వ్యాఖ్యలో ఈ టెక్స్ట్ ఉన్న వరుసలను మాత్రమే చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>సందేశాలు</translation>
    </message>
    <message>
        <source>So many messages came at once that these were counted only.</source>
        <translation>ఒకేసారి చాలా సందేశాలు రావడంతో వీటిని లెక్కించడం మాత్రమే జరిగింది.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>కాపీ చేయండి(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>అన్నీ ఎంచుకోండి(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>ఖాళీ చేయండి(&amp;L)</translation>
    </message>
    <message>
        <source>Empties the list. Nothing else changes.</source>
        <translation>జాబితాను ఖాళీ చేస్తుంది. మరేదీ మారదు.</translation>
    </message>
    <message>
        <source>Clear the messages</source>
        <translation>సందేశాల జాబితాను ఖాళీ చేయండి</translation>
    </message>
    <message>
        <source>Not listed: %1</source>
        <translation>జాబితాలో లేనివి: %1</translation>
    </message>
    <message>
        <source>What was sent, received and noted, the latest last. What is selected can be copied.</source>
        <translation>పంపినవి, అందుకున్నవి, గమనించినవి; తాజావి చివరన ఉంటాయి. ఎంచుకున్నవాటిని కాపీ చేయవచ్చు.</translation>
    </message>
</context>
<context>
    <name>nightlight::MessageLogModel</name>
    <message>
        <source>Time</source>
        <translation>సమయం</translation>
    </message>
    <message>
        <source>↑ to the broker, ↓ from the broker</source>
        <translation>↑ బ్రోకర్‌కు, ↓ బ్రోకర్ నుండి</translation>
    </message>
    <message>
        <source>The address of the message: whoever subscribed to it receives it.</source>
        <translation>సందేశం చిరునామా: దీనికి సబ్‌స్క్రైబ్ చేసినవారందరికీ సందేశం అందుతుంది.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>టాపిక్</translation>
    </message>
    <message>
        <source>What the message says.</source>
        <translation>సందేశంలో ఉన్న విషయం.</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>పేలోడ్</translation>
    </message>
    <message>
        <source>What became of the message.</source>
        <translation>సందేశం ఏమైందో తెలుపుతుంది.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>వ్యాఖ్య</translation>
    </message>
    <message>
        <source>to the broker</source>
        <translation>బ్రోకర్‌కు</translation>
    </message>
    <message>
        <source>from the broker</source>
        <translation>బ్రోకర్ నుండి</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>హెచ్చరిక</translation>
    </message>
    <message>
        <source>note</source>
        <translation>గమనిక</translation>
    </message>
    <message>
        <source>%1… and %2 bytes more</source>
        <translation>%1… ఇంకా %2 బైట్‌లు</translation>
    </message>
</context>
<context>
    <name>nightlight::Monitor</name>
    <message>
        <source>The command for the lamp was not sent: there is no connection to the broker.</source>
        <translation>ల్యాంప్‌కు కమాండ్ పంపలేదు: బ్రోకర్‌తో కనెక్షన్ లేదు.</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>తిరస్కరణ: %1</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>మళ్లీ వచ్చింది</translation>
    </message>
    <message>
        <source>after %1 ms</source>
        <translation>%1 ms తర్వాత</translation>
    </message>
    <message>
        <source>lamp on</source>
        <translation>ల్యాంప్ ఆన్</translation>
    </message>
    <message>
        <source>lamp off</source>
        <translation>ల్యాంప్ ఆఫ్</translation>
    </message>
    <message>
        <source>The broker refuses commands. Check what this user may publish.</source>
        <translation>బ్రోకర్ కమాండ్‌లను తిరస్కరిస్తోంది. ఈ యూజర్ ఏమి ప్రచురించవచ్చో చూడండి.</translation>
    </message>
    <message>
        <source>kept by the broker, of unknown age</source>
        <translation>బ్రోకర్ దాచి ఉంచినది, ఎప్పటిదో తెలియదు</translation>
    </message>
</context>
<context>
    <name>nightlight::MonitorPanel</name>
    <message>
        <source>This device</source>
        <translation>ఈ పరికరం</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>మరొక పరికరం</translation>
    </message>
    <message>
        <source>&amp;Watches</source>
        <translation>గమనించేది(&amp;W)</translation>
    </message>
    <message>
        <source>Whose telemetry the server receives: the device in this window, or any other one on the same broker, such as a Raspberry Pi.</source>
        <translation>సర్వర్ ఏ పరికరం టెలిమెట్రీని అందుకోవాలో ఎంచుకోండి: ఈ విండోలోని పరికరం, లేదా అదే బ్రోకర్‌ను వాడే మరేదైనా పరికరం, ఉదాహరణకు రెస్ప్బెర్రీ పై.</translation>
    </message>
    <message>
        <source>The name of the other device, the first part of its topics.</source>
        <translation>ఆ ఇతర పరికరం పేరు; దాని టాపిక్‌లలో మొదటి భాగం.</translation>
    </message>
    <message>
        <source>&amp;Answer like the lesson&apos;s server</source>
        <translation>పాఠంలోని సర్వర్‌లా స్పందించండి(&amp;A)</translation>
    </message>
    <message>
        <source>Answers each reading with a command: lamp on if the light is below the threshold, lamp off if not.</source>
        <translation>ప్రతి రీడింగ్‌కు ఒక కమాండ్‌తో స్పందిస్తుంది: లైట్ స్థాయి థ్రెషోల్డ్ కంటే తక్కువ ఉంటే ల్యాంప్ ఆన్, లేకపోతే ల్యాంప్ ఆఫ్.</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>థ్రెషోల్డ్(&amp;T)</translation>
    </message>
    <message>
        <source>The light level, in the sensor&apos;s own unit, below which it is dark enough for the lamp.</source>
        <translation>లైట్ స్థాయి ఈ విలువ కంటే తక్కువైతే, ల్యాంప్ వెలిగించేంత చీకటిగా ఉన్నట్లు లెక్క. ఈ విలువ సెన్సార్ సొంత యూనిట్‌లో ఉంటుంది.</translation>
    </message>
    <message>
        <source>Sends the command {&quot;led_on&quot;: true} to the watched device.</source>
        <translation>గమనిస్తున్న పరికరానికి {&quot;led_on&quot;: true} కమాండ్‌ను పంపుతుంది.</translation>
    </message>
    <message>
        <source>Sends the command {&quot;led_on&quot;: false} to the watched device.</source>
        <translation>గమనిస్తున్న పరికరానికి {&quot;led_on&quot;: false} కమాండ్‌ను పంపుతుంది.</translation>
    </message>
    <message>
        <source>The light level, %1 to %2 in the sensor&apos;s own unit, below which it is dark enough for the lamp.</source>
        <translation>లైట్ స్థాయి ఈ విలువ కంటే తక్కువైతే, ల్యాంప్ వెలిగించేంత చీకటిగా ఉన్నట్లు లెక్క. ఈ విలువ సెన్సార్ సొంత యూనిట్‌లో %1 నుండి %2 వరకు ఉంటుంది.</translation>
    </message>
    <message>
        <source>Its id</source>
        <translation>దాని ID</translation>
    </message>
    <message>
        <source>Lamp on</source>
        <translation>ల్యాంప్ ఆన్</translation>
    </message>
    <message>
        <source>Lamp off</source>
        <translation>ల్యాంప్ ఆఫ్</translation>
    </message>
</context>
<context>
    <name>nightlight::MqttLink</name>
    <message>
        <source>%1 could not be subscribed to.</source>
        <translation>%1 కు సబ్‌స్క్రైబ్ చేయలేకపోయాం.</translation>
    </message>
    <message>
        <source>The broker does not let this client subscribe to %1.</source>
        <translation>%1 కు సబ్‌స్క్రైబ్ చేయడానికి ఈ క్లయింట్‌ను బ్రోకర్ అనుమతించడం లేదు.</translation>
    </message>
    <message>
        <source>The broker takes only very small messages: readings go without their time and number.</source>
        <translation>బ్రోకర్ చాలా చిన్న సందేశాలను మాత్రమే తీసుకుంటుంది: రీడింగ్‌లు తమ సమయం, సంఖ్య లేకుండా వెళ్తాయి.</translation>
    </message>
    <message>
        <source>There is no host of that name: %1. Check how it is spelled, and the network.</source>
        <translation>ఈ పేరుతో హోస్ట్ ఏదీ లేదు: %1. పేరు సరిగ్గా ఉందో లేదో, నెట్‌వర్క్ పనిచేస్తోందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>No broker answers at %1. Check the port, and that the broker runs.</source>
        <translation>%1 వద్ద ఏ బ్రోకర్ స్పందించడం లేదు. పోర్ట్ సరైనదో కాదో, బ్రోకర్ నడుస్తోందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network connection.</source>
        <translation>%1 ను చేరుకోలేకపోయాం. నెట్‌వర్క్ కనెక్షన్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2. Check that the broker speaks TLS on this port and that its certificate is valid.</source>
        <translation>%1 తో సురక్షిత కనెక్షన్ కుదరలేదు: %2. ఈ పోర్ట్‌లో బ్రోకర్ TLSను ఉపయోగిస్తోందో లేదో, దాని సర్టిఫికెట్ చెల్లుతుందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>%1 తో కనెక్షన్ విఫలమైంది: %2.</translation>
    </message>
    <message>
        <source>The broker at %1 does not accept this user name and password. Correct them.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఈ యూజర్ పేరును, పాస్‌వర్డ్‌ను అంగీకరించడం లేదు. వాటిని సరిదిద్దండి.</translation>
    </message>
    <message>
        <source>The broker at %1 does not let this client in. Enter a user name and password that it knows.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఈ క్లయింట్‌ను అనుమతించడం లేదు. దానికి తెలిసిన యూజర్ పేరును, పాస్‌వర్డ్‌ను ఇవ్వండి.</translation>
    </message>
    <message>
        <source>The broker at %1 does not speak this MQTT version. Choose the other one.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఈ MQTT వెర్షన్‌లో పనిచేయదు. రెండో వెర్షన్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The broker at %1 does not accept the client id. Choose a shorter device id of letters a to z and digits.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఈ క్లయింట్ IDని అంగీకరించడం లేదు. ఇంగ్లీష్ అక్షరాలు, అంకెలు మాత్రమే ఉన్న మరింత చిన్న పరికరం IDని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The broker at %1 does not answer any more or is not available now.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఇక స్పందించడం లేదు లేదా ప్రస్తుతం అందుబాటులో లేదు.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak MQTT as it should. Check the port and the MQTT version.</source>
        <translation>%1 వద్ద స్పందిస్తున్న ప్రోగ్రామ్ MQTTని సరిగ్గా పాటించడం లేదు. పోర్ట్‌ను, MQTT వెర్షన్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The broker at %1 refuses this client. Perhaps it allows no retained messages or no QoS 1; ask who runs it, or choose another broker.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఈ క్లయింట్‌ను తిరస్కరిస్తోంది. బహుశా అది రిటైన్ చేసిన సందేశాలను లేదా QoS 1ను అనుమతించదు; దాన్ని నడిపేవారిని అడగండి, లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The broker at %1 ended the connection. Perhaps another client uses the same device id.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ కనెక్షన్‌ను ముగించింది. బహుశా మరో క్లయింట్ అదే పరికరం IDని ఉపయోగిస్తోంది.</translation>
    </message>
    <message>
        <source>The broker at %1 refused the connection.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ కనెక్షన్‌ను తిరస్కరించింది.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address and the port, and that no firewall is in the way.</source>
        <translation>%1 స్పందించడం లేదు. చిరునామా, పోర్ట్ సరైనవో కావో, ఫైర్‌వాల్ ఏదైనా అడ్డుగా ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The broker at %1 closed the connection. Check that it expects MQTT on this port, with or without TLS.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ కనెక్షన్‌ను మూసివేసింది. ఈ పోర్ట్‌లో అది MQTTని ఆశిస్తోందో లేదో, TLS అవసరమో కాదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The broker at %1 closed the connection. It is tried again; if this goes on, check that no other client uses the same device id.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ కనెక్షన్‌ను మూసివేసింది. మళ్లీ ప్రయత్నిస్తున్నాం; ఇలాగే కొనసాగితే, అదే పరికరం IDని మరో క్లయింట్ ఉపయోగిస్తోందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed the certificate of %1. Name the file of its authority, or trust just this certificate once you have compared its SHA-256.</source>
        <translation>%1 సర్టిఫికెట్‌పై ఈ కంప్యూటర్ నమ్మే అథారిటీ ఏదీ సంతకం చేయలేదు. దాని అథారిటీ ఫైల్‌ను ఇవ్వండి, లేదా దాని SHA-256ను సరిపోల్చి చూశాక ఈ ఒక్క సర్టిఫికెట్‌ను నమ్మండి.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. Ask who runs the broker to renew it, and check the clock of this computer.</source>
        <translation>%1 సర్టిఫికెట్ గడువు ముగిసింది. దాన్ని పునరుద్ధరించమని బ్రోకర్‌ను నడిపేవారిని అడగండి, ఈ కంప్యూటర్ గడియారాన్ని కూడా తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Set the clock of this computer; if it is right, ask who runs the broker.</source>
        <translation>%1 సర్టిఫికెట్ ఇంకా చెల్లుబాటులోకి రాలేదు. ఈ కంప్యూటర్ గడియారాన్ని సరిచేయండి; అది సరిగ్గానే ఉంటే, బ్రోకర్‌ను నడిపేవారిని అడగండి.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host. Enter the host by a name that its certificate is for.</source>
        <translation>%1 సర్టిఫికెట్ వేరే హోస్ట్‌కు చెందినది. ఆ సర్టిఫికెట్ వర్తించే పేర్లలో ఒకదాన్ని హోస్ట్ పేరుగా ఇవ్వండి.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked: its key may be in wrong hands. Do not use this broker until who runs it has a new one.</source>
        <translation>%1 సర్టిఫికెట్‌ను రద్దు చేశారు: దాని కీ తప్పుడు చేతుల్లోకి వెళ్లి ఉండవచ్చు. ఈ బ్రోకర్‌ను నడిపేవారు కొత్త సర్టిఫికెట్ తీసుకునే వరకు దీన్ని ఉపయోగించవద్దు.</translation>
    </message>
    <message>
        <source>The certificate of %1 is too weak or is not made for a server. Ask who runs the broker for one with a longer key and a newer signature.</source>
        <translation>%1 సర్టిఫికెట్ చాలా బలహీనంగా ఉంది లేదా సర్వర్ కోసం తయారు చేసినది కాదు. మరింత పొడవైన కీ, మరింత కొత్త పద్ధతిలో చేసిన సంతకం ఉన్న సర్టిఫికెట్ కావాలని బ్రోకర్‌ను నడిపేవారిని అడగండి.</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed: it is not the one that you trust. Ask who runs the broker whether it was renewed; if it was not, somebody is in between.</source>
        <translation>%1 సర్టిఫికెట్ మారింది: ఇది మీరు నమ్మిన సర్టిఫికెట్ కాదు. దాన్ని పునరుద్ధరించారో లేదో బ్రోకర్‌ను నడిపేవారిని అడగండి; పునరుద్ధరించకపోతే, కనెక్షన్ మధ్యలో ఎవరో ఉన్నారు.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Check the port (8883 is usual), or switch TLS off.</source>
        <translation>%1 వద్ద స్పందిస్తున్న ప్రోగ్రామ్ TLSను ఉపయోగించడం లేదు. పోర్ట్‌ను తనిఖీ చేయండి (సాధారణంగా 8883), లేదా TLSను ఆఫ్ చేయండి.</translation>
    </message>
    <message>
        <source>The broker at %1 speaks only versions of TLS or ciphers that are not safe any more. Ask who runs it to allow TLS 1.2 or 1.3.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఇప్పుడు సురక్షితం కాని పాత TLS వెర్షన్‌లను లేదా సైఫర్‌లను మాత్రమే ఉపయోగిస్తోంది. TLS 1.2 లేదా 1.3ను అనుమతించమని దాన్ని నడిపేవారిని అడగండి.</translation>
    </message>
    <message>
        <source>The broker at %1 does not speak the protocol that is asked for by ALPN. Correct its name, or leave it empty.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ALPN ద్వారా అడిగిన ప్రోటోకాల్‌ను ఉపయోగించడం లేదు. ప్రోటోకాల్ పేరును సరిదిద్దండి, లేదా దాన్ని ఖాళీగా వదిలేయండి.</translation>
    </message>
    <message>
        <source>The broker at %1 lets in only who shows a certificate. Name the file of yours and that of its key.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ సర్టిఫికెట్ చూపించేవారిని మాత్రమే అనుమతిస్తుంది. మీ సర్టిఫికెట్ ఫైల్‌ను, దాని కీ ఫైల్‌ను ఇవ్వండి.</translation>
    </message>
    <message>
        <source>The broker at %1 does not accept the certificate of this client. Check that it is still valid and that an authority of this broker has signed it.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ ఈ క్లయింట్ సర్టిఫికెట్‌ను అంగీకరించడం లేదు. అది ఇంకా చెల్లుతుందో లేదో, ఈ బ్రోకర్ నమ్మే అథారిటీ దానిపై సంతకం చేసిందో లేదో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>There is no certificate of an authority to be read in “%1”. Choose a file in PEM or DER form.</source>
        <translation>“%1”లో అథారిటీ సర్టిఫికెట్‌గా చదవగలిగేది ఏదీ లేదు. PEM లేదా DER రూపంలో ఉన్న ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no certificate of this client to be read in “%1”. Choose a file in PEM or DER form.</source>
        <translation>“%1”లో ఈ క్లయింట్ సర్టిఫికెట్‌గా చదవగలిగేది ఏదీ లేదు. PEM లేదా DER రూపంలో ఉన్న ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no private key to be read in “%1”. Choose a file with an RSA key or one on an elliptic curve, in PEM form.</source>
        <translation>“%1”లో ప్రైవేట్ కీగా చదవగలిగేది ఏదీ లేదు. PEM రూపంలో RSA కీ లేదా ఎలిప్టిక్ కర్వ్ కీ ఉన్న ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The key in “%1” is locked, and what was entered does not open it. Enter its passphrase.</source>
        <translation>“%1”లోని కీ లాక్ అయి ఉంది, మీరు ఇచ్చినదానితో అది తెరుచుకోవడం లేదు. దాని పాస్‌ఫ్రేజ్‌ను ఇవ్వండి.</translation>
    </message>
    <message>
        <source>The key in “%1” does not belong to the certificate of this client. Choose the key that it was made with.</source>
        <translation>“%1”లోని కీ ఈ క్లయింట్ సర్టిఫికెట్‌కు చెందినది కాదు. ఆ సర్టిఫికెట్‌ను ఏ కీతో తయారు చేశారో ఆ కీని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The broker at %1 sent something that MQTT does not allow, or a message too large to be taken. It is tried again; if this goes on, remove what is retained on the device&apos;s topics, or choose another broker.</source>
        <translation>%1 వద్ద ఉన్న బ్రోకర్ MQTT అనుమతించని దేన్నో లేదా తీసుకోలేనంత పెద్ద సందేశాన్ని పంపింది. మళ్లీ ప్రయత్నిస్తున్నాం; ఇలాగే కొనసాగితే, పరికరం టాపిక్‌లలో రిటైన్ చేసిన సందేశాలను తొలగించండి, లేదా మరొక బ్రోకర్‌ను ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::OlderHistory</name>
    <message>
        <source>There are no readings in %1.</source>
        <translation>%1లో రీడింగ్‌లు లేవు.</translation>
    </message>
</context>
<context>
    <name>nightlight::OutagePanel</name>
    <message>
        <source>every reading</source>
        <translation>అన్ని రీడింగ్‌లు</translation>
    </message>
    <message>
        <source>the newest reading</source>
        <translation>తాజా రీడింగ్</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>ఏదీ వద్దు</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>పరిమితి లేదు</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>నిల్వ చేసేవి</translation>
    </message>
    <message>
        <source>Which of the readings that are taken without a connection are stored and sent when it is back. The others are given up and counted as discarded.</source>
        <translation>కనెక్షన్ లేనప్పుడు తీసుకున్న రీడింగ్‌లలో వేటిని నిల్వ చేసి, కనెక్షన్ తిరిగి వచ్చాక పంపాలో ఎంచుకోండి. మిగతావాటిని పంపకుండా వదిలేసి, “వదిలేసినవి”లో లెక్కిస్తుంది.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>గరిష్ఠంగా</translation>
    </message>
    <message>
        <source>How many waiting readings are stored. If there are more, the oldest are given up.</source>
        <translation>వేచి ఉన్న రీడింగ్‌లలో ఎన్నింటిని నిల్వ చేయాలో ఎంచుకోండి. అంతకంటే ఎక్కువైతే, అన్నిటికంటే పాతవాటిని వదిలేస్తుంది.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>రోజులు</translation>
    </message>
    <message>
        <source>For how many days a reading waits at the most. Then it is given up.</source>
        <translation>ఒక రీడింగ్ గరిష్ఠంగా ఎన్ని రోజులు వేచి ఉండాలో ఎంచుకోండి. ఆ తర్వాత దాన్ని వదిలేస్తుంది.</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>సెకనుకు</translation>
    </message>
    <message>
        <source>How many waiting readings are sent per second when the connection is back, beside the new ones. 0: as many as the broker takes.</source>
        <translation>కనెక్షన్ తిరిగి వచ్చాక, కొత్త రీడింగ్‌లతో పాటు, వేచి ఉన్న రీడింగ్‌లను సెకనుకు ఎన్ని పంపాలో ఎంచుకోండి. 0: బ్రోకర్ తీసుకోగలిగినన్ని.</translation>
    </message>
</context>
<context>
    <name>nightlight::PasswordView</name>
    <message>
        <source>Only those who noted it know it.</source>
        <translation>పాస్‌వర్డ్ ఏమిటో దాన్ని రాసి పెట్టుకున్నవారికి మాత్రమే తెలుసు.</translation>
    </message>
    <message>
        <source>Network password: %1</source>
        <translation>నెట్‌వర్క్ పాస్‌వర్డ్: %1</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>దాచి ఉంది</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>చూపించండి</translation>
    </message>
    <message>
        <source>Shows the password, to be read off.</source>
        <translation>పాస్‌వర్డ్‌ను చదవడానికి వీలుగా చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>కాపీ చేయండి</translation>
    </message>
    <message>
        <source>Copies the password, without showing it.</source>
        <translation>పాస్‌వర్డ్‌ను చూపించకుండానే కాపీ చేస్తుంది.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>కొత్త పాస్‌వర్డ్…</translation>
    </message>
    <message>
        <source>Makes another password. Whoever uses the old one is turned away.</source>
        <translation>మరొక పాస్‌వర్డ్‌ను రూపొందిస్తుంది. పాత పాస్‌వర్డ్‌ను ఉపయోగించేవారిని బ్రోకర్ ఇక అనుమతించదు.</translation>
    </message>
</context>
<context>
    <name>nightlight::PausedNotice</name>
    <message>
        <source>Paused · %1 new</source>
        <translation>పాజ్‌లో ఉంది · కొత్తవి %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>పాజ్‌లో ఉంది</translation>
    </message>
    <message>
        <source>The picture stands still; readings are still taken. Press to let it move on.</source>
        <translation>చార్ట్ కదలకుండా నిలిచి ఉంది; రీడింగ్‌లు తీసుకోవడం కొనసాగుతుంది. చార్ట్‌ను కొనసాగించడానికి నొక్కండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::Payload</name>
    <message>
        <source>true or false</source>
        <translation>true లేదా false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>సంఖ్య</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>టెక్స్ట్</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>జాబితా</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ఆబ్జెక్ట్</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>పేలోడ్ ఖాళీగా ఉంది.</translation>
    </message>
    <message>
        <source>The payload is larger than 1 MiB.</source>
        <translation>పేలోడ్ 1 MiB కంటే పెద్దది.</translation>
    </message>
    <message>
        <source>The payload is nested deeper than %1 levels.</source>
        <translation>పేలోడ్‌లో ఒకదానిలో ఒకటిగా ఉన్న స్థాయిలు %1 కంటే ఎక్కువ ఉన్నాయి.</translation>
    </message>
    <message>
        <source>The number before byte %1 is beyond what can be stored.</source>
        <translation>%1వ బైట్‌కు ముందున్న సంఖ్య నిల్వ చేయగల పరిమితిని మించింది.</translation>
    </message>
    <message>
        <source>The payload is not JSON: byte %1 is wrong.</source>
        <translation>పేలోడ్ JSON కాదు: %1వ బైట్ తప్పు.</translation>
    </message>
    <message>
        <source>The payload is JSON, but not an object in braces.</source>
        <translation>పేలోడ్ JSONలోనే ఉంది, కానీ { } బ్రాకెట్లలోని ఆబ్జెక్ట్ కాదు.</translation>
    </message>
    <message>
        <source>The payload has no “%1”.</source>
        <translation>పేలోడ్‌లో “%1” లేదు.</translation>
    </message>
    <message>
        <source>“%1” must be %2, but is %3.</source>
        <translation>“%1” విలువ %2 అయి ఉండాలి, కానీ %3 ఉంది.</translation>
    </message>
    <message>
        <source>“light” is beyond what can be stored.</source>
        <translation>“light” విలువ నిల్వ చేయగల పరిమితిని మించింది.</translation>
    </message>
</context>
<context>
    <name>nightlight::PinnedEdit</name>
    <message>
        <source>The SHA-256 of the certificate that is trusted.</source>
        <translation>నమ్మిన సర్టిఫికెట్ SHA-256.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>మర్చిపోండి</translation>
    </message>
    <message>
        <source>The authorities decide again which certificate is trusted.</source>
        <translation>ఏ సర్టిఫికెట్‌ను నమ్మాలో మళ్లీ అథారిటీలే నిర్ణయిస్తాయి.</translation>
    </message>
</context>
<context>
    <name>nightlight::Program</name>
    <message>
        <source>There is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set); use --headless.</source>
        <translation>విండోకు డిస్‌ప్లే లేదు (DISPLAY, WAYLAND_DISPLAY సెట్ చేసి లేవు); --headless ఉపయోగించండి.</translation>
    </message>
    <message>
        <source>%1 needs the window, and this program was built without it.</source>
        <translation>%1 ఆప్షన్‌కు విండో అవసరం, కానీ ఈ ప్రోగ్రామ్‌ను విండో లేకుండా బిల్డ్ చేశారు.</translation>
    </message>
    <message>
        <source>Give it in the environment variable NIGHTLIGHT_PASSWORD, or with --password-fd.</source>
        <translation>దాన్ని NIGHTLIGHT_PASSWORD ఎన్విరాన్‌మెంట్ వేరియబుల్‌లో గానీ, --password-fdతో గానీ ఇవ్వండి.</translation>
    </message>
    <message>
        <source>Standard output cannot be written to: %1.</source>
        <translation>స్టాండర్డ్ అవుట్‌పుట్‌కు రాయడం సాధ్యం కావడం లేదు: %1.</translation>
    </message>
</context>
<context>
    <name>nightlight::ProgressNotice</name>
    <message>
        <source>Cancel</source>
        <translation>రద్దు చేయండి</translation>
    </message>
    <message>
        <source>Stops this. A file that was to be written stays as it was.</source>
        <translation>దీన్ని ఆపుతుంది. రాయాల్సిన ఫైల్ ఇంతకుముందు ఉన్నట్లే ఉంటుంది.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>మూసివేయండి</translation>
    </message>
    <message>
        <source>Closes this line.</source>
        <translation>ఈ వరుసను మూసివేస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::Publisher</name>
    <message>
        <source>handed over</source>
        <translation>అప్పగించబడింది</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>దారిలో ఉంది</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>నిర్ధారణ వచ్చింది</translation>
    </message>
    <message>
        <source>The broker does not take readings as they are. They wait until it does, or another broker is chosen.</source>
        <translation>బ్రోకర్ ఈ రీడింగ్‌లను ఉన్నవి ఉన్నట్లు తీసుకోవడం లేదు. అది తీసుకునే వరకు, లేదా మరొక బ్రోకర్‌ను ఎంచుకునే వరకు అవి వేచి ఉంటాయి.</translation>
    </message>
    <message>
        <source>refused by the broker</source>
        <translation>బ్రోకర్ తిరస్కరించింది</translation>
    </message>
    <message>
        <source>The broker refuses the readings. Check what this user may publish.</source>
        <translation>బ్రోకర్ రీడింగ్‌లను తిరస్కరిస్తోంది. ఈ యూజర్ ఏమి ప్రచురించవచ్చో చూడండి.</translation>
    </message>
    <message>
        <source>not acknowledged, is sent again</source>
        <translation>నిర్ధారణ రాలేదు, మళ్లీ పంపబడుతుంది</translation>
    </message>
    <message>
        <source>Readings left waiting for %1: %2. They are sent when that device runs again.</source>
        <translation>%1 కోసం వేచి ఉన్న రీడింగ్‌లు: %2. ఆ పరికరం మళ్లీ నడిచినప్పుడు వాటిని పంపుతుంది.</translation>
    </message>
    <message>
        <source>Readings are stored again before they are published.</source>
        <translation>రీడింగ్‌లను ప్రచురించే ముందు నిల్వ చేయడం మళ్లీ మొదలైంది.</translation>
    </message>
    <message>
        <source>The disk does not answer: readings are published without being stored first. Check the disk that holds %1.</source>
        <translation>డిస్క్ స్పందించడం లేదు: రీడింగ్‌లను ముందుగా నిల్వ చేయకుండానే ప్రచురిస్తున్నాం. %1 ఉన్న డిస్క్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>not acknowledged, is given up</source>
        <translation>నిర్ధారణ రాలేదు, వదిలేయబడుతుంది</translation>
    </message>
    <message>
        <source>Readings given up in the outage: %1.</source>
        <translation>అంతరాయ సమయంలో వదిలేసిన రీడింగ్‌లు: %1.</translation>
    </message>
</context>
<context>
    <name>nightlight::RecordedLines</name>
    <message>
        <source>There is no file “%1”: choose another.</source>
        <translation>“%1” అనే ఫైల్ లేదు: మరొకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>“%1” is no file: choose a CSV file.</source>
        <translation>“%1” ఫైల్ కాదు: CSV ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2. Let its owner allow it, or choose another.</source>
        <translation>“%1”ను తెరవలేకపోయాం: %2. దాని యజమానిని అనుమతి ఇవ్వమని అడగండి లేదా మరొకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Choose another file.</source>
        <translation>“%1”ను చదవలేకపోయాం: %2. మరొక ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>“%1” is empty: choose another file.</source>
        <translation>“%1” ఖాళీగా ఉంది: మరొక ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>“%1” is written in UTF-16: save it as UTF-8.</source>
        <translation>“%1” UTF-16లో ఉంది: దాన్ని UTF-8లో సేవ్ చేయండి.</translation>
    </message>
    <message>
        <source>“%1” cannot be shown: %2</source>
        <translation>“%1”ను చూపించడం కుదరదు: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read on: %2. What was read is shown.</source>
        <translation>“%1”ను ఇక ముందుకు చదవలేకపోయాం: %2. చదివినంత వరకు చూపిస్తున్నాం.</translation>
    </message>
    <message>
        <source>“%1” has no row with a time and a number: choose another file.</source>
        <translation>“%1”లో సమయం, సంఖ్య రెండూ ఉన్న వరుస ఏదీ లేదు: మరొక ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::Recording</name>
    <message>
        <source>a quotation mark stands in the wrong place or has no second one</source>
        <translation>కొటేషన్ గుర్తు తప్పు చోట ఉంది లేదా దానికి జతగా రెండోది లేదు</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>ఇది %1 బైట్‌ల కంటే పొడవుగా ఉంది</translation>
    </message>
    <message>
        <source>it has more than %1 fields</source>
        <translation>ఇందులో %1 కంటే ఎక్కువ ఫీల్డ్‌లు ఉన్నాయి</translation>
    </message>
    <message>
        <source>No recording is chosen: choose a CSV file.</source>
        <translation>రికార్డింగ్ ఏదీ ఎంచుకోలేదు: CSV ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no recording “%1”: choose another file.</source>
        <translation>“%1” అనే రికార్డింగ్ లేదు: మరొక ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>“%1” is no file: choose a CSV file.</source>
        <translation>“%1” ఫైల్ కాదు: CSV ఫైల్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>You may not read the recording “%1”: let its owner allow it, or choose another.</source>
        <translation>“%1” రికార్డింగ్‌ను చదవడానికి మీకు అనుమతి లేదు: దాని యజమానిని అనుమతి ఇవ్వమని అడగండి లేదా మరొకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The recording “%1” is empty: choose another.</source>
        <translation>“%1” రికార్డింగ్ ఖాళీగా ఉంది: మరొకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The recording “%1” is written in UTF-16: save it as UTF-8.</source>
        <translation>“%1” రికార్డింగ్ UTF-16లో ఉంది: దాన్ని UTF-8లో సేవ్ చేయండి.</translation>
    </message>
    <message>
        <source>The recording “%1” cannot be played: %2</source>
        <translation>“%1” రికార్డింగ్‌ను ప్లే చేయడం కుదరదు: %2</translation>
    </message>
    <message>
        <source>there is no number in the column “%1”</source>
        <translation>“%1” కాలమ్‌లో సంఖ్య లేదు</translation>
    </message>
    <message>
        <source>there is no time in the column “%1”</source>
        <translation>“%1” కాలమ్‌లో సమయం లేదు</translation>
    </message>
    <message>
        <source>its time is before that of the row above</source>
        <translation>దీని సమయం పై వరుస సమయం కంటే ముందుది</translation>
    </message>
    <message>
        <source>The recording “%1” became shorter while it was read: it is played from its start again.</source>
        <translation>“%1” రికార్డింగ్‌ను చదువుతుండగా అది చిన్నదైంది: దాన్ని మళ్లీ మొదటి నుండి ప్లే చేస్తున్నాం.</translation>
    </message>
    <message>
        <source>The recording “%1” has no values: choose another.</source>
        <translation>“%1” రికార్డింగ్‌లో విలువలు లేవు: మరొకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The recording “%1” has no row that can be played: choose another, or other columns. The first is %2.</source>
        <translation>“%1” రికార్డింగ్‌లో ప్లే చేయగల వరుస ఏదీ లేదు: మరొకదాన్ని లేదా వేరే కాలమ్‌లను ఎంచుకోండి. మొదటిది %2.</translation>
    </message>
    <message>
        <source>The recording “%1” cannot be read: %2.</source>
        <translation>“%1” రికార్డింగ్‌ను చదవలేకపోయాం: %2.</translation>
    </message>
</context>
<context>
    <name>nightlight::RecordingColumns</name>
    <message>
        <source>choose a number from 1 to %1</source>
        <translation>1 నుండి %1 వరకు ఒక సంఖ్యను ఎంచుకోండి</translation>
    </message>
    <message>
        <source>choose one of %1</source>
        <translation>వీటిలో ఒకదాన్ని ఎంచుకోండి: %1</translation>
    </message>
    <message>
        <source>there is no column “%1”; %2.</source>
        <translation>“%1” అనే కాలమ్ లేదు; %2.</translation>
    </message>
    <message>
        <source>there is no column of times; choose the column, or the pace “interval”.</source>
        <translation>సమయాల కాలమ్ లేదు; ఆ కాలమ్‌ను లేదా “interval” వేగాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>there is no column of numbers; choose another recording.</source>
        <translation>సంఖ్యల కాలమ్ లేదు; మరొక రికార్డింగ్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>there is no number in its first rows; choose another recording.</source>
        <translation>దీని మొదటి వరుసలలో సంఖ్య ఏదీ లేదు; మరొక రికార్డింగ్‌ను ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::RecordingEdit</name>
    <message>
        <source>Choose a recording</source>
        <translation>రికార్డింగ్‌ను ఎంచుకోండి</translation>
    </message>
    <message>
        <source>Recordings (*.csv *.txt);;All files (*)</source>
        <translation>రికార్డింగ్‌లు (*.csv *.txt);;అన్ని ఫైల్‌లు (*)</translation>
    </message>
    <message>
        <source>Looks for the file of the recording.</source>
        <translation>రికార్డింగ్ ఫైల్‌ను వెతుకుతుంది.</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>వెతకండి(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>nightlight::RecordingWindow</name>
    <message>
        <source>Reading “%1”</source>
        <translation>“%1”ను చదువుతున్నాం</translation>
    </message>
    <message>
        <source>%1 readings</source>
        <translation>%1 రీడింగ్‌లు</translation>
    </message>
    <message>
        <source>%1, then cancelled</source>
        <translation>%1, ఆ తర్వాత రద్దు చేశారు</translation>
    </message>
    <message>
        <source>%1; %2 rows held none and were left out</source>
        <translation>%1; రీడింగ్ లేనందున వదిలేసిన వరుసలు: %2</translation>
    </message>
    <message>
        <source>published</source>
        <translation>ప్రచురించినవి</translation>
    </message>
    <message>
        <source>received</source>
        <translation>అందినవి</translation>
    </message>
</context>
<context>
    <name>nightlight::RecordingWindows</name>
    <message>
        <source>Open a recording</source>
        <translation>రికార్డింగ్‌ను తెరవండి</translation>
    </message>
    <message>
        <source>Recordings and histories (*.csv *.tsv *.txt *.sqlite *.sqlite.*);;All files (*)</source>
        <translation>రికార్డింగ్‌లు, చరిత్రలు (*.csv *.tsv *.txt *.sqlite *.sqlite.*);;అన్ని ఫైల్‌లు (*)</translation>
    </message>
</context>
<context>
    <name>nightlight::ReplayRows</name>
    <message>
        <source>As it was recorded</source>
        <translation>రికార్డ్ చేసినట్లే</translation>
    </message>
    <message>
        <source>One row a reading</source>
        <translation>రీడింగ్‌కు ఒక వరుస</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>ఆటోమేటిక్</translation>
    </message>
    <message>
        <source>A recording: a table as text, with commas, semicolons or tabs between the columns. Name the file, look for it, or drop it here.</source>
        <translation>రికార్డింగ్: టెక్స్ట్ రూపంలోని పట్టిక; దాని కాలమ్‌ల మధ్య కామాలు, సెమికోలన్‌లు లేదా ట్యాబ్‌లు ఉంటాయి. ఫైల్ పేరు ఇవ్వండి, దాన్ని వెతకండి, లేదా ఇక్కడికి లాగి వదలండి.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>రికార్డింగ్</translation>
    </message>
    <message>
        <source>The name of the column that holds the times, or its number, counted from 1. Left empty: the one that is called as times are.</source>
        <translation>సమయాలు ఉన్న కాలమ్ పేరు, లేదా 1 నుండి లెక్కిస్తే దాని సంఖ్య. ఖాళీగా వదిలేస్తే: సమయాలకు సాధారణంగా పెట్టే పేరు ఉన్న కాలమ్.</translation>
    </message>
    <message>
        <source>Li&amp;ght column</source>
        <translation>లైట్ కాలమ్(&amp;G)</translation>
    </message>
    <message>
        <source>The name of the column that holds the light levels, or its number, counted from 1. Left empty: the one that is called &quot;light&quot;, else the first that holds numbers.</source>
        <translation>లైట్ స్థాయిలు ఉన్న కాలమ్ పేరు, లేదా 1 నుండి లెక్కిస్తే దాని సంఖ్య. ఖాళీగా వదిలేస్తే: &quot;light&quot; అనే పేరు ఉన్న కాలమ్, అది లేకపోతే సంఖ్యలు ఉన్న మొదటి కాలమ్.</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>వేగం(&amp;P)</translation>
    </message>
    <message>
        <source>Whether the light changes as quickly as the times of the recording say, or by one row at each reading.</source>
        <translation>లైట్ స్థాయి రికార్డింగ్‌లోని సమయాలు చెప్పినంత వేగంగా మారాలో, లేదా ప్రతి రీడింగ్‌కు ఒక వరుస చొప్పున మారాలో ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>Begins with the first row again after the last one. Otherwise the recording ends there.</source>
        <translation>చివరి వరుస తర్వాత మళ్లీ మొదటి వరుస నుండి ప్రారంభిస్తుంది. లేకపోతే రికార్డింగ్ అక్కడితో ముగుస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;CSV file</source>
        <translation>&amp;CSV ఫైల్</translation>
    </message>
    <message>
        <source>Tim&amp;e column</source>
        <translation>సమయం కాలమ్(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;round again at the end</source>
        <translation>ముగిశాక మళ్లీ మొదటి నుండి(&amp;R)</translation>
    </message>
</context>
<context>
    <name>nightlight::ReplaySensor</name>
    <message>
        <source>The replay&apos;s pace must be recorded or interval, but is “%1”.</source>
        <translation>రీప్లే వేగం (pace) recorded లేదా interval అయి ఉండాలి, కానీ “%1” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>Whether the replay repeats must be yes or no, but is “%1”.</source>
        <translation>రీప్లే మళ్లీ మొదలవ్వాలా (repeat) అన్నదానికి yes లేదా no ఇవ్వాలి, కానీ “%1” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>A replay has no option “%1”: choose from time, light, pace, repeat. If the file&apos;s name has a question mark, write another one behind the name.</source>
        <translation>రీప్లేకు “%1” అనే ఆప్షన్ లేదు: వీటి నుండి ఎంచుకోండి: time, light, pace, repeat. ఫైల్ పేరులో ప్రశ్నార్థక గుర్తు ఉంటే, పేరు వెనుక మరొకటి రాయండి.</translation>
    </message>
    <message>
        <source>A replay needs a file, as in replay:light.csv.</source>
        <translation>రీప్లేకు ఫైల్ అవసరం, ఉదాహరణకు replay:light.csv.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>రీప్లే</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>లైన్ %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>line of a recording, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The recording “%1” is at its end after %2 readings.</source>
        <translation>“%1” రికార్డింగ్ %2 రీడింగ్‌ల తర్వాత ముగిసింది.</translation>
    </message>
    <message>
        <source>Days until line %1 of the recording “%2” is due: %3. Until then the light stays as it is; the pace “interval” does not wait.</source>
        <translation>“%2” రికార్డింగ్‌లోని లైన్ %1 కు ఇంకా ఉన్న రోజులు: %3. అప్పటి వరకు లైట్ స్థాయి ఇలాగే ఉంటుంది; “interval” వేగం వేచి ఉండదు.</translation>
    </message>
</context>
<context>
    <name>nightlight::Sampler</name>
    <message>
        <source>The light sensor answered with something that is no number.</source>
        <translation>లైట్ సెన్సార్ సంఖ్య కాని జవాబు ఇచ్చింది.</translation>
    </message>
</context>
<context>
    <name>nightlight::SecretInput</name>
    <message>
        <source>The password cannot be read from the file descriptor %1. Open it for the program, as in: --password-fd 3 3&lt; FILE.</source>
        <translation>ఫైల్ డిస్క్రిప్టర్ %1 నుండి పాస్‌వర్డ్‌ను చదవలేకపోయాం. దాన్ని ప్రోగ్రామ్ కోసం తెరవండి, ఉదాహరణకు: --password-fd 3 3&lt; FILE.</translation>
    </message>
    <message>
        <source>The password from the file descriptor %1 is longer than 65536 bytes.</source>
        <translation>ఫైల్ డిస్క్రిప్టర్ %1 నుండి వచ్చిన పాస్‌వర్డ్ 65536 బైట్ల కంటే పొడవుగా ఉంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::Sensor</name>
    <message>
        <source>The light sensor did not answer before the next reading was due. Choose a longer interval if it is that slow.</source>
        <translation>తదుపరి రీడింగ్ సమయానికి లైట్ సెన్సార్ స్పందించలేదు. అది అంత నెమ్మదిగా ఉంటే మరింత ఎక్కువ వ్యవధిని ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::SensorChooser</name>
    <message>
        <source>Se&amp;nsor</source>
        <translation>సెన్సార్(&amp;N)</translation>
    </message>
    <message>
        <source>Where the light level comes from: a slider moved by hand, a simulated wave, a recording, a board at a serial port, CounterFit&apos;s virtual hardware, or the Grove hat of a Raspberry Pi.</source>
        <translation>లైట్ స్థాయి ఎక్కడి నుండి వస్తుందో ఎంచుకోండి: చేత్తో కదిపే స్లైడర్, అనుకరించిన తరంగం, రికార్డింగ్, సీరియల్ పోర్ట్‌కు కనెక్ట్ చేసిన బోర్డ్, CounterFit వర్చువల్ హార్డ్‌వేర్, లేదా రెస్ప్బెర్రీ పైకి అమర్చిన Grove హ్యాట్.</translation>
    </message>
</context>
<context>
    <name>nightlight::SensorText</name>
    <message>
        <source>There is no sensor “%1”: choose one of %2.</source>
        <translation>“%1” అనే సెన్సార్ లేదు; వీటిలో ఒకదాన్ని ఎంచుకోండి: %2.</translation>
    </message>
    <message>
        <source>Nothing may follow the sensor “%1”.</source>
        <translation>“%1” సెన్సార్ తర్వాత ఏమీ ఉండకూడదు.</translation>
    </message>
</context>
<context>
    <name>nightlight::SequenceCounter</name>
    <message>
        <source>The count of readings cannot be stored in %1: %2. Readings are published all the same.</source>
        <translation>రీడింగ్‌ల వరుస సంఖ్యను %1 లో నిల్వ చేయలేకపోయాం: %2. అయినా రీడింగ్‌ల ప్రచురణ కొనసాగుతుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialDevice</name>
    <message>
        <source>The board is connected at “%1” now.</source>
        <translation>బోర్డ్ ఇప్పుడు “%1” వద్ద కనెక్ట్ అయి ఉంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialLamp</name>
    <message>
        <source>The board at “%1” does not take the lamp&apos;s commands. Check that its sketch reads them.</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్ ల్యాంప్ కమాండ్‌లను తీసుకోవడం లేదు. దాని స్కెచ్ వాటిని చదువుతోందో లేదో తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialPortEdit</name>
    <message>
        <source>none plugged in</source>
        <translation>ఏదీ ప్లగ్ చేయలేదు</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>ఒకదాన్ని ఎంచుకోండి</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialRows</name>
    <message>
        <source>Enter what the board calls the light, as &quot;light&quot;.</source>
        <translation>బోర్డ్ లైట్ స్థాయికి ఇచ్చే పేరును ఇవ్వండి, ఉదాహరణకు &quot;light&quot;.</translation>
    </message>
    <message>
        <source>The latest</source>
        <translation>చివరిది</translation>
    </message>
    <message>
        <source>Their mean</source>
        <translation>వాటి సగటు</translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation>కనిష్ఠం</translation>
    </message>
    <message>
        <source>The highest</source>
        <translation>గరిష్ఠం</translation>
    </message>
    <message>
        <source>Serial &amp;port</source>
        <translation>సీరియల్ పోర్ట్(&amp;P)</translation>
    </message>
    <message>
        <source>The port that the board is plugged into. A board chosen from the list is found again at whatever port it is plugged in next; a name that is typed, as &quot;ttyACM0&quot;, stands for whatever is at that port.</source>
        <translation>బోర్డ్ కనెక్ట్ అయి ఉన్న పోర్ట్. జాబితా నుండి ఎంచుకున్న బోర్డ్‌ను తర్వాత ఏ పోర్ట్‌కు కనెక్ట్ చేసినా అది మళ్లీ దొరుకుతుంది; &quot;ttyACM0&quot; లాంటి పేరును టైప్ చేస్తే, ఆ పోర్ట్ వద్ద ఏది ఉంటే దాన్ని అది సూచిస్తుంది.</translation>
    </message>
    <message>
        <source>How many bits a second the board sends, 300 to 2,000,000, as its program says: 9600 is usual.</source>
        <translation>బోర్డ్ సెకనుకు ఎన్ని బిట్‌లు పంపుతుందో తెలుపుతుంది, 300 నుండి 2,000,000 వరకు; దాని ప్రోగ్రామ్‌లో ఉన్న సంఖ్యనే ఇవ్వండి: సాధారణంగా 9600.</translation>
    </message>
    <message>
        <source>Which of the values that came since the last reading is taken, where the board sends more of them.</source>
        <translation>బోర్డ్ ఒకటి కంటే ఎక్కువ విలువలు పంపితే, గత రీడింగ్ తర్వాత వచ్చినవాటిలో ఏ విలువను తీసుకోవాలో ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>Where the board sends rows of bare numbers: which of them is the light, counted from 1 to 1000.</source>
        <translation>బోర్డ్ సంఖ్యలు మాత్రమే ఉన్న వరుసలను పంపితే: వాటిలో ఏది లైట్ స్థాయి, 1 నుండి 1000 వరకు లెక్కిస్తే.</translation>
    </message>
    <message>
        <source>Fi&amp;eld</source>
        <translation>ఫీల్డ్(&amp;E)</translation>
    </message>
    <message>
        <source>Where the board sends names with its numbers, as light:512 or {&quot;light&quot;: 512}: which name is the light&apos;s.</source>
        <translation>బోర్డ్ తన సంఖ్యలతో పాటు పేర్లను కూడా పంపితే, ఉదాహరణకు light:512 లేదా {&quot;light&quot;: 512}: వాటిలో ఏ పేరు లైట్ స్థాయిది.</translation>
    </message>
    <message>
        <source>Baud &amp;rate</source>
        <translation>బాడ్ రేట్(&amp;R)</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>విలువ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>కాలమ్(&amp;C)</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialSensor</name>
    <message>
        <source>Serial port</source>
        <translation>సీరియల్ పోర్ట్</translation>
    </message>
    <message>
        <source>The board at “%1” sends lines, but none with the light level. The last one begins “%2”. Check which field (%3) or column (%4) it is.</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్ లైన్‌లను పంపుతోంది, కానీ వాటిలో దేనిలోనూ లైట్ స్థాయి లేదు. చివరి లైన్ “%2”తో మొదలవుతుంది. అది ఏ ఫీల్డ్‌లో (%3) లేదా ఏ కాలమ్‌లో (%4) ఉందో తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>What the board at “%1” sends are no lines of text. Check the baud rate (%2).</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్ పంపుతున్నవి టెక్స్ట్ లైన్‌లు కావు. బాడ్ రేట్‌ను (%2) తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The board at “%1” has sent no line with a light level for %2 s. Check the baud rate (%3) and the sketch.</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్ %2 s నుండి లైట్ స్థాయి ఉన్న లైన్ ఏదీ పంపలేదు. బాడ్ రేట్‌ను (%3), స్కెచ్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>%1 lines a second</source>
        <translation>సెకనుకు %1 లైన్‌లు</translation>
    </message>
    <message>
        <source>Lines from the board at “%1” that were too long or no text, and were skipped: %2.</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్ నుండి వచ్చిన లైన్‌లలో మరీ పొడవుగా ఉండటం వల్ల లేదా టెక్స్ట్ కాకపోవడం వల్ల వదిలేసినవి: %2.</translation>
    </message>
    <message>
        <source>The board at “%1” has sent no light level since the last reading. Choose a longer interval if it sends that seldom.</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్ గత రీడింగ్ తర్వాత లైట్ స్థాయిని పంపలేదు. అది అంత అరుదుగా పంపుతుంటే మరింత ఎక్కువ వ్యవధిని ఎంచుకోండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialText</name>
    <message>
        <source>The serial sensor&apos;s value must be latest, mean, lowest or highest, but is “%1”.</source>
        <translation>సీరియల్ సెన్సార్ విలువ (value) latest, mean, lowest లేదా highest అయి ఉండాలి, కానీ “%1” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>The serial sensor&apos;s column must be a number from 1 to %1, but is “%2”.</source>
        <translation>సీరియల్ సెన్సార్ కాలమ్ (column) 1 నుండి %1 వరకు ఉన్న సంఖ్య అయి ఉండాలి, కానీ “%2” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>The serial sensor&apos;s field must have a name, as “light”.</source>
        <translation>సీరియల్ సెన్సార్ ఫీల్డ్‌కు (field) పేరు ఉండాలి, ఉదాహరణకు “light”.</translation>
    </message>
    <message>
        <source>The serial sensor has no option “%1”: choose from value, column, field.</source>
        <translation>సీరియల్ సెన్సార్‌కు “%1” అనే ఆప్షన్ లేదు: వీటి నుండి ఎంచుకోండి: value, column, field.</translation>
    </message>
    <message>
        <source>The serial port&apos;s name is missing, as “ttyACM0” or “/dev/ttyUSB0”.</source>
        <translation>సీరియల్ పోర్ట్ పేరు ఇవ్వలేదు, ఉదాహరణకు “ttyACM0” లేదా “/dev/ttyUSB0”.</translation>
    </message>
    <message>
        <source>The serial port&apos;s baud rate must be a number from %1 to %2, but is “%3”.</source>
        <translation>సీరియల్ పోర్ట్ బాడ్ రేట్ %1 నుండి %2 వరకు ఉన్న సంఖ్య అయి ఉండాలి, కానీ “%3” ఇచ్చారు.</translation>
    </message>
</context>
<context>
    <name>nightlight::SerialTrouble</name>
    <message>
        <source>There is no serial port at the moment.</source>
        <translation>ప్రస్తుతం సీరియల్ పోర్ట్ ఏదీ లేదు.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>ఉన్నవి: %1.</translation>
    </message>
    <message>
        <source>No serial port is chosen. Choose the one that the board is plugged in at.</source>
        <translation>సీరియల్ పోర్ట్ ఏదీ ఎంచుకోలేదు. బోర్డ్ కనెక్ట్ అయి ఉన్న పోర్ట్‌ను ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>There is no serial port “%1”. Plug the board in or choose another port. %2</source>
        <translation>“%1” అనే సీరియల్ పోర్ట్ లేదు. బోర్డ్‌ను కనెక్ట్ చేయండి లేదా మరొక పోర్ట్‌ను ఎంచుకోండి. %2</translation>
    </message>
    <message>
        <source>The board that was at “%1” is not connected. Plug it in or choose another port. %2</source>
        <translation>“%1” వద్ద ఉండిన బోర్డ్ ఇప్పుడు కనెక్ట్ అయి లేదు. దాన్ని కనెక్ట్ చేయండి లేదా మరొక పోర్ట్‌ను ఎంచుకోండి. %2</translation>
    </message>
    <message>
        <source>Another device is at “%1” now. Plug in the board that was there, or choose the port again to use the other device.</source>
        <translation>“%1” వద్ద ఇప్పుడు మరొక పరికరం ఉంది. ఇంతకుముందు అక్కడ ఉన్న బోర్డ్‌ను కనెక్ట్ చేయండి, లేదా ఆ మరొక పరికరాన్ని ఉపయోగించడానికి పోర్ట్‌ను మళ్లీ ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The board at “%1” was unplugged. It goes on when the board is plugged in again.</source>
        <translation>“%1” వద్ద ఉన్న బోర్డ్‌ను తీసివేశారు. బోర్డ్‌ను మళ్లీ కనెక్ట్ చేస్తే ఇది కొనసాగుతుంది.</translation>
    </message>
    <message>
        <source>You may not use the serial port “%1”: add yourself to the group %2 (sudo adduser $USER %2) and log in again.</source>
        <translation>“%1” సీరియల్ పోర్ట్‌ను ఉపయోగించడానికి మీకు అనుమతి లేదు: మిమ్మల్ని %2 గ్రూప్‌లో చేర్చుకుని (sudo adduser $USER %2) మళ్లీ లాగిన్ చేయండి.</translation>
    </message>
    <message>
        <source>You may not use the serial port “%1”, which is for %2 alone: ask the administrator of this computer to allow it.</source>
        <translation>“%1” సీరియల్ పోర్ట్‌ను ఉపయోగించడానికి మీకు అనుమతి లేదు, అది %2 కు మాత్రమే: అనుమతి ఇవ్వమని ఈ కంప్యూటర్ అడ్మినిస్ట్రేటర్‌ను అడగండి.</translation>
    </message>
    <message>
        <source>Another program uses the serial port “%1”. Close that program; often it is the serial monitor of the Arduino IDE.</source>
        <translation>“%1” సీరియల్ పోర్ట్‌ను మరొక ప్రోగ్రామ్ ఉపయోగిస్తోంది. ఆ ప్రోగ్రామ్‌ను మూసివేయండి; తరచుగా అది Arduino IDEలోని సీరియల్ మానిటర్ అయి ఉంటుంది.</translation>
    </message>
    <message>
        <source>“%1” is no serial port. Choose another one.</source>
        <translation>“%1” సీరియల్ పోర్ట్ కాదు. మరొకదాన్ని ఎంచుకోండి.</translation>
    </message>
    <message>
        <source>The serial port “%1” cannot be opened (%2). Unplug the board and plug it in again, and check the baud rate.</source>
        <translation>“%1” సీరియల్ పోర్ట్‌ను తెరవలేకపోయాం (%2). బోర్డ్‌ను తీసివేసి మళ్లీ కనెక్ట్ చేయండి, బాడ్ రేట్‌ను తనిఖీ చేయండి.</translation>
    </message>
    <message>
        <source>The board at “%1” would start its bootloader instead of the sketch at %2 baud. Choose another baud rate, as 9600.</source>
        <translation>%2 బాడ్‌తో “%1” వద్ద ఉన్న బోర్డ్ స్కెచ్‌కు బదులుగా తన బూట్‌లోడర్‌ను ప్రారంభిస్తుంది. మరొక బాడ్ రేట్‌ను ఎంచుకోండి, ఉదాహరణకు 9600.</translation>
    </message>
</context>
<context>
    <name>nightlight::Session</name>
    <message>
        <source>The password crosses the network to %1 unencrypted: others can read it. Encrypt with TLS.</source>
        <translation>పాస్‌వర్డ్ ఎన్‌క్రిప్ట్ కాకుండా నెట్‌వర్క్‌లో %1కు వెళ్తుంది: ఇతరులు దాన్ని చదవగలరు. TLSతో ఎన్‌క్రిప్ట్ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::SettingsStore</name>
    <message>
        <source>The settings cannot be stored in %1; what is changed now is forgotten at the end. Check that the file may be written to.</source>
        <translation>సెట్టింగ్‌లను %1 లో నిల్వ చేయలేకపోయాం; ఇప్పుడు చేసే మార్పులు ప్రోగ్రామ్ ముగిశాక పోతాయి. ఆ ఫైల్‌లో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::SharingRows</name>
    <message>
        <source>starting</source>
        <translation>ప్రారంభమవుతోంది</translation>
    </message>
    <message>
        <source>none now: this computer is in no network</source>
        <translation>ప్రస్తుతం ఏదీ లేదు: ఈ కంప్యూటర్ ఏ నెట్‌వర్క్‌లోనూ లేదు</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>ప్రస్తుతం ఏదీ లేదు</translation>
    </message>
    <message>
        <source>Network address: %1</source>
        <translation>నెట్‌వర్క్ చిరునామా: %1</translation>
    </message>
    <message>
        <source>Network user: %1</source>
        <translation>నెట్‌వర్క్ యూజర్: %1</translation>
    </message>
    <message>
        <source>Share the broker on this network?</source>
        <translation>బ్రోకర్‌ను ఈ నెట్‌వర్క్‌లో షేర్ చేయాలా?</translation>
    </message>
    <message>
        <source>Everybody on this network who knows the user and the password, which are made now, can then read all messages and publish any, commands too. The messages and the password are not encrypted on their way, so share it only on a network that you trust.</source>
        <translation>యూజర్ పేరును, పాస్‌వర్డ్‌ను ఇప్పుడు రూపొందిస్తాం. ఆ తర్వాత, ఈ నెట్‌వర్క్‌లో అవి తెలిసిన ఎవరైనా అన్ని సందేశాలను చదవగలరు, కమాండ్‌లతో సహా ఏ సందేశాన్నైనా ప్రచురించగలరు. సందేశాలు, పాస్‌వర్డ్ దారిలో ఎన్‌క్రిప్ట్ కాకుండా వెళ్తాయి, కాబట్టి మీరు నమ్మే నెట్‌వర్క్‌లో మాత్రమే బ్రోకర్‌ను షేర్ చేయండి.</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>షేర్ చేయండి(&amp;S)</translation>
    </message>
    <message>
        <source>Make a new password?</source>
        <translation>కొత్త పాస్‌వర్డ్‌ను రూపొందించాలా?</translation>
    </message>
    <message>
        <source>Whoever uses the old one is turned away until the new one is entered there.</source>
        <translation>పాత పాస్‌వర్డ్‌ను ఉపయోగించేవారు తమ వద్ద కొత్తదాన్ని ఇచ్చే వరకు బ్రోకర్ వారిని అనుమతించదు.</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>కొత్త పాస్‌వర్డ్(&amp;N)</translation>
    </message>
    <message>
        <source>Share the broker</source>
        <translation>బ్రోకర్‌ను షేర్ చేయండి</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>రద్దు చేయండి(&amp;C)</translation>
    </message>
    <message>
        <source>Share on this network…</source>
        <translation>ఈ నెట్‌వర్క్‌లో షేర్ చేయండి…</translation>
    </message>
    <message>
        <source>Lets boards and other computers on this network join the built-in broker, with a password.</source>
        <translation>ఈ నెట్‌వర్క్‌లోని బోర్డ్‌లు, ఇతర కంప్యూటర్‌లు పాస్‌వర్డ్‌తో అంతర్నిర్మిత బ్రోకర్‌కు కనెక్ట్ కావడానికి వీలు కల్పిస్తుంది.</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>నెట్‌వర్క్ చిరునామా</translation>
    </message>
    <message>
        <source>Others on this network join the broker at this address, host and port.</source>
        <translation>ఈ నెట్‌వర్క్‌లోని ఇతరులు ఈ చిరునామా (హోస్ట్, పోర్ట్) ద్వారా బ్రోకర్‌కు కనెక్ట్ కావచ్చు.</translation>
    </message>
    <message>
        <source>Network user</source>
        <translation>నెట్‌వర్క్ యూజర్</translation>
    </message>
    <message>
        <source>The user name that others enter to join.</source>
        <translation>కనెక్ట్ కావడానికి ఇతరులు ఇవ్వాల్సిన యూజర్ పేరు.</translation>
    </message>
    <message>
        <source>Network password</source>
        <translation>నెట్‌వర్క్ పాస్‌వర్డ్</translation>
    </message>
    <message>
        <source>The password that others enter to join. The desktop&apos;s keychain keeps it; where there is none, note it, for it goes on being valid after a restart.</source>
        <translation>కనెక్ట్ కావడానికి ఇతరులు ఇవ్వాల్సిన పాస్‌వర్డ్. దీన్ని డెస్క్‌టాప్ కీచెయిన్‌లో ఉంచుతాం; కీచెయిన్ లేని చోట దీన్ని రాసి పెట్టుకోండి, ఎందుకంటే మళ్లీ ప్రారంభించాక కూడా ఇదే పాస్‌వర్డ్ చెల్లుతుంది.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>షేర్ చేయడం ఆపండి</translation>
    </message>
    <message>
        <source>The broker serves this computer only again. The user and the password are forgotten.</source>
        <translation>బ్రోకర్ మళ్లీ ఈ కంప్యూటర్‌కు మాత్రమే సేవలు అందిస్తుంది. యూజర్ పేరు, పాస్‌వర్డ్ తొలగిపోతాయి.</translation>
    </message>
</context>
<context>
    <name>nightlight::SkippedRows</name>
    <message>
        <source>Rows skipped in the recording “%1”: %2. The first is %3.</source>
        <translation>“%1” రికార్డింగ్‌లో వదిలేసిన వరుసలు: %2. మొదటిది %3.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>లైన్ %1: %2</translation>
    </message>
</context>
<context>
    <name>nightlight::SliderSensor</name>
    <message>
        <source>The slider&apos;s value must be a number from %1 to %2, but is “%3”.</source>
        <translation>స్లైడర్ విలువ %1 నుండి %2 వరకు ఉన్న సంఖ్య అయి ఉండాలి, కానీ “%3” ఇచ్చారు.</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>స్లైడర్</translation>
    </message>
</context>
<context>
    <name>nightlight::SpanText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min %3 s</source>
        <translation>%1 h %2 min %3 s</translation>
    </message>
    <message>
        <source>%1 d %2 h %3 min</source>
        <translation>%1 d %2 h %3 min</translation>
    </message>
</context>
<context>
    <name>nightlight::StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, worst %2</source>
        <translation>%1, గరిష్ఠం %2</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>అప్పగించినవి</translation>
    </message>
    <message>
        <source>Readings that were given to the network. With QoS 0 the broker acknowledges none.</source>
        <translation>నెట్‌వర్క్‌కు అప్పగించిన రీడింగ్‌లు. QoS 0తో బ్రోకర్ దేన్నీ నిర్ధారించదు.</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>నిర్ధారించినవి</translation>
    </message>
    <message>
        <source>Readings that the broker has confirmed.</source>
        <translation>అందినట్లు బ్రోకర్ నిర్ధారించిన రీడింగ్‌లు.</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>పంపినవి</translation>
    </message>
    <message>
        <source>Readings that the device has handed to its connection.</source>
        <translation>పరికరం తన కనెక్షన్‌కు అప్పగించిన రీడింగ్‌లు.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>వేచి ఉన్నవి</translation>
    </message>
    <message>
        <source>Readings taken that are not acknowledged yet.</source>
        <translation>తీసుకున్నా ఇంకా నిర్ధారణ రాని రీడింగ్‌లు.</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>వదిలేసినవి</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>విఫలమైనవి</translation>
    </message>
    <message>
        <source>How often the sensor had no value when it was asked.</source>
        <translation>అడిగినప్పుడు సెన్సార్ వద్ద విలువ లేని సందర్భాల సంఖ్య.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>అందినవి</translation>
    </message>
    <message>
        <source>Readings that came back from the broker, repeated ones not counted.</source>
        <translation>బ్రోకర్ నుండి తిరిగి వచ్చిన రీడింగ్‌లు; మళ్లీ వచ్చినవాటిని లెక్కించలేదు.</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>పోయినవి</translation>
    </message>
    <message>
        <source>Readings missing in the device&apos;s numbering that have not come since.</source>
        <translation>పరికరం ఇచ్చే వరుస సంఖ్యలలో లోపించి, ఆ తర్వాత కూడా రాని రీడింగ్‌లు.</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>మళ్లీ వచ్చినవి</translation>
    </message>
    <message>
        <source>Readings that came more than once, as QoS 1 allows.</source>
        <translation>ఒకటి కంటే ఎక్కువసార్లు వచ్చిన రీడింగ్‌లు; QoS 1లో ఇలా జరగవచ్చు.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>తిరస్కరించినవి</translation>
    </message>
    <message>
        <source>Messages on the telemetry topic that were no reading.</source>
        <translation>టెలిమెట్రీ టాపిక్‌లో వచ్చినా రీడింగ్ కాని సందేశాలు.</translation>
    </message>
    <message>
        <source>sensor to chart</source>
        <translation>సెన్సార్ నుండి చార్ట్‌కు</translation>
    </message>
    <message>
        <source>Readings given up: too many or too old for what is kept in an outage, or refused by the broker.</source>
        <translation>వదిలేసిన రీడింగ్‌లు: అంతరాయ సమయంలో నిల్వ చేసే పరిమితికి మించినవి, మరీ పాతవైనవి, లేదా బ్రోకర్ తిరస్కరించినవి.</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>చార్ట్‌లో లేనివి</translation>
    </message>
    <message>
        <source>Readings that came faster than this window could take them: they are counted, but not in the chart.</source>
        <translation>ఈ విండో తీసుకోగలిగినదానికంటే వేగంగా వచ్చిన రీడింగ్‌లు: వీటిని లెక్కిస్తుంది, కానీ ఇవి చార్ట్‌లో ఉండవు.</translation>
    </message>
    <message>
        <source>How long a reading takes from the sensor through the broker to the chart: half of the last minute&apos;s were faster than the first number; the slowest took the second. Press to see all of them.</source>
        <translation>ఒక రీడింగ్ సెన్సార్ నుండి బ్రోకర్ ద్వారా చార్ట్‌కు చేరడానికి పట్టే సమయం: చివరి నిమిషంలోని రీడింగ్‌లలో సగం మొదటి సంఖ్య కంటే తక్కువ సమయంలో చేరాయి; అన్నిటికంటే నెమ్మదైనదానికి రెండో సంఖ్య అంత సమయం పట్టింది. అన్నింటినీ చూడటానికి నొక్కండి.</translation>
    </message>
</context>
<context>
    <name>nightlight::TlsRows</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>సర్టిఫికెట్‌లు (*.pem *.crt *.cer *.der);;అన్ని ఫైల్‌లు (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>వెతకండి…</translation>
    </message>
    <message>
        <source>Looks for the file of the authority.</source>
        <translation>అథారిటీ ఫైల్‌ను వెతుకుతుంది.</translation>
    </message>
    <message>
        <source>Choose an authority</source>
        <translation>అథారిటీని ఎంచుకోండి</translation>
    </message>
    <message>
        <source>Looks for the file of the certificate.</source>
        <translation>సర్టిఫికెట్ ఫైల్‌ను వెతుకుతుంది.</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>సర్టిఫికెట్‌ను ఎంచుకోండి</translation>
    </message>
    <message>
        <source>Looks for the file of the key.</source>
        <translation>కీ ఫైల్‌ను వెతుకుతుంది.</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>కీని ఎంచుకోండి</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>కీలు (*.pem *.key);;అన్ని ఫైల్‌లు (*)</translation>
    </message>
    <message>
        <source>system</source>
        <translation>సిస్టమ్</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ఏదీ లేదు</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>అథారిటీ</translation>
    </message>
    <message>
        <source>The file with the certificate of the authority that has signed the broker&apos;s. Left empty: the authorities that this system trusts.</source>
        <translation>బ్రోకర్ సర్టిఫికెట్‌పై సంతకం చేసిన అథారిటీ సర్టిఫికెట్ ఉన్న ఫైల్. ఖాళీగా వదిలేస్తే: ఈ సిస్టమ్ నమ్మే అథారిటీలు.</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>సొంత సర్టిఫికెట్</translation>
    </message>
    <message>
        <source>The file with the certificate that this client shows. Leave it empty if the broker asks for none.</source>
        <translation>ఈ క్లయింట్ చూపించే సర్టిఫికెట్ ఉన్న ఫైల్. బ్రోకర్ అడగకపోతే దీన్ని ఖాళీగా వదిలేయండి.</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>దాని కీ</translation>
    </message>
    <message>
        <source>The file with the private key of the own certificate. Left empty: it is in the same file.</source>
        <translation>సొంత సర్టిఫికెట్ ప్రైవేట్ కీ ఉన్న ఫైల్. ఖాళీగా వదిలేస్తే: కీ కూడా సర్టిఫికెట్ ఫైల్‌లోనే ఉన్నట్లు లెక్క.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>పాస్‌ఫ్రేజ్</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>The name of the protocol to ask for, where a broker serves several at one port. Leave it empty if you do not know of one.</source>
        <translation>బ్రోకర్ ఒకే పోర్ట్‌లో ఒకటి కంటే ఎక్కువ ప్రోటోకాల్‌లను అందిస్తే, వాటిలో అడగాల్సిన ప్రోటోకాల్ పేరు. అలాంటిదేదీ మీకు తెలియకపోతే దీన్ని ఖాళీగా వదిలేయండి.</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>నమ్మిన సర్టిఫికెట్</translation>
    </message>
    <message>
        <source>The SHA-256 of the one certificate that is accepted from this broker, whoever signed it.</source>
        <translation>ఎవరు సంతకం చేసినా సరే, ఈ బ్రోకర్ నుండి అంగీకరించే ఒకే ఒక్క సర్టిఫికెట్ SHA-256.</translation>
    </message>
    <message>
        <source>What opens the key, if it is locked. It is kept in the desktop&apos;s keychain; where there is none, in memory only.</source>
        <translation>కీ లాక్ అయి ఉంటే, ఇది దాన్ని తెరుస్తుంది. దీన్ని డెస్క్‌టాప్ కీచెయిన్‌లో ఉంచుతాం; కీచెయిన్ లేని చోట మెమరీలో మాత్రమే.</translation>
    </message>
</context>
<context>
    <name>nightlight::TopBar</name>
    <message>
        <source>Export</source>
        <translation>ఎగుమతి</translation>
    </message>
    <message>
        <source>Takes what the chart shows out of the window: into a file, or to the clipboard.</source>
        <translation>చార్ట్ చూపిస్తున్నదాన్ని విండో నుండి బయటకు పంపుతుంది: ఫైల్‌లోకి లేదా క్లిప్‌బోర్డ్‌కు.</translation>
    </message>
</context>
<context>
    <name>nightlight::Topics</name>
    <message>
        <source>The device needs a name.</source>
        <translation>పరికరానికి పేరు కావాలి.</translation>
    </message>
    <message>
        <source>The device&apos;s name is too long: %1 characters are the most.</source>
        <translation>పరికరం పేరు చాలా పొడవుగా ఉంది: గరిష్ఠంగా %1 అక్షరాలు ఉండవచ్చు.</translation>
    </message>
    <message>
        <source>The device&apos;s name must not contain spaces.</source>
        <translation>పరికరం పేరులో ఖాళీలు ఉండకూడదు.</translation>
    </message>
    <message>
        <source>The device&apos;s name contains a character that cannot be sent.</source>
        <translation>పరికరం పేరులో పంపడం వీలుకాని అక్షరం ఉంది.</translation>
    </message>
    <message>
        <source>The device&apos;s name must not start with $, which marks the broker&apos;s own topics.</source>
        <translation>పరికరం పేరు $తో మొదలు కాకూడదు; అది బ్రోకర్ సొంత టాపిక్‌లను సూచిస్తుంది.</translation>
    </message>
    <message>
        <source>The device&apos;s name must not start or end with /.</source>
        <translation>పరికరం పేరు /తో మొదలు కాకూడదు, ముగియకూడదు.</translation>
    </message>
    <message>
        <source>The device&apos;s name must not contain + or #, which are wildcards in MQTT.</source>
        <translation>పరికరం పేరులో + లేదా # ఉండకూడదు; MQTTలో అవి వైల్డ్‌కార్డ్‌లు.</translation>
    </message>
</context>
<context>
    <name>nightlight::ViewActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>పాజ్(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>కొనసాగించండి(&amp;F)</translation>
    </message>
    <message>
        <source>Lets the picture stand still. Readings are still taken; none is lost.</source>
        <translation>చార్ట్‌ను కదలకుండా నిలుపుతుంది. రీడింగ్‌లు తీసుకోవడం కొనసాగుతుంది; ఏదీ పోదు.</translation>
    </message>
    <message>
        <source>Lets the picture move on: its right edge is the present.</source>
        <translation>చార్ట్‌ను కొనసాగిస్తుంది: దాని కుడి అంచు ప్రస్తుత సమయాన్ని చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;1 min</source>
        <translation>&amp;1 నిమి.</translation>
    </message>
    <message>
        <source>Shows the last minute.</source>
        <translation>చివరి నిమిషాన్ని చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;5 min</source>
        <translation>&amp;5 నిమి.</translation>
    </message>
    <message>
        <source>Shows the last five minutes.</source>
        <translation>చివరి ఐదు నిమిషాలను చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>1 &amp;h</source>
        <translation>1 గంట(&amp;H)</translation>
    </message>
    <message>
        <source>Shows the last hour.</source>
        <translation>చివరి గంటను చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>అన్నీ(&amp;A)</translation>
    </message>
    <message>
        <source>Shows all readings from the first to now.</source>
        <translation>మొదటి రీడింగ్ నుండి ఇప్పటి వరకు అన్ని రీడింగ్‌లను చూపిస్తుంది.</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>ఇముడ్చండి(&amp;I)</translation>
    </message>
    <message>
        <source>Shows all times and all values that there are.</source>
        <translation>ఉన్న మొత్తం సమయాన్ని, అన్ని విలువలను చూపిస్తుంది.</translation>
    </message>
</context>
<context>
    <name>nightlight::WaveRows</name>
    <message>
        <source>Day and night</source>
        <translation>పగలు, రాత్రి</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>సైన్</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>చతురస్రాకారం</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>ర్యాంప్</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>యాదృచ్ఛిక నడక</translation>
    </message>
    <message>
        <source>How the simulated light rises and falls.</source>
        <translation>అనుకరించిన కాంతి ఎలా పెరుగుతూ తగ్గుతుందో తెలుపుతుంది.</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>ఆవర్తన కాలం(&amp;P)</translation>
    </message>
    <message>
        <source>How long one full round of the wave takes.</source>
        <translation>తరంగం ఒక పూర్తి ఆవర్తనం చేయడానికి పట్టే సమయం.</translation>
    </message>
    <message>
        <source>The darkest value of the wave.</source>
        <translation>తరంగంలో అత్యంత చీకటిగా ఉండే విలువ.</translation>
    </message>
    <message>
        <source>Hi&amp;ghest</source>
        <translation>గరిష్ఠం(&amp;G)</translation>
    </message>
    <message>
        <source>The brightest value of the wave.</source>
        <translation>తరంగంలో అత్యంత వెలుతురుగా ఉండే విలువ.</translation>
    </message>
    <message>
        <source>Shap&amp;e</source>
        <translation>ఆకృతి(&amp;E)</translation>
    </message>
    <message>
        <source>L&amp;owest</source>
        <translation>కనిష్ఠం(&amp;O)</translation>
    </message>
</context>
<context>
    <name>nightlight::WaveSensor</name>
    <message>
        <source>There is no wave “%1”: choose one of %2.</source>
        <translation>“%1” అనే తరంగం లేదు; వీటిలో ఒకదాన్ని ఎంచుకోండి: %2.</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>తరంగం</translation>
    </message>
</context>
<context>
    <name>nightlight::WindowFrontEnd</name>
    <message>
        <source>The picture could not be written to %1. Check that the folder is there and may be written to.</source>
        <translation>చిత్రాన్ని %1 లో సేవ్ చేయలేకపోయాం. ఫోల్డర్ ఉందో లేదో, అందులో రాయడానికి అనుమతి ఉందో లేదో తనిఖీ చేయండి.</translation>
    </message>
</context>
</TS>
